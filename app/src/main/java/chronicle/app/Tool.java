package chronicle.app;

/** What the program does instead of starting, when the first argument is its name. */
public interface Tool {

    /** That first argument. */
    String name();

    /** Does it with the arguments after the name; the exit code is 0 if all is well. */
    int run(String... arguments);
}
