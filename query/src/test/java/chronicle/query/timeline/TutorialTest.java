package chronicle.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Carries out the steps of docs/tutorial.md on a copy of the sources that they change, and runs the test they end in. */
class TutorialTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET =
            Pattern.compile("^```(java|diff)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final List<String> COPIED =
            List.of("events/src/main/java/chronicle/events", "query/src/main/java/chronicle/query/timeline");
    private static final List<String> LANGUAGE_OF_THE_TESTS = List.of("Given.java", "Happenings.java");

    @TempDir
    private Path copy;

    @Test
    void the_steps_of_the_tutorial_lead_to_a_view_that_keeps_its_test() throws Exception {
        copySources();
        int steps = 0;
        for (var snippet : SNIPPET.matcher(Files.readString(ROOT.resolve("docs/tutorial.md")))
                .results()
                .toList()) {
            carryOut(snippet);
            steps++;
        }
        assertThat(steps).isEqualTo(4);

        var compiled = compile();

        try (var loader = new Tutored(compiled)) {
            assertThat(run(loader.loadClass("chronicle.query.timeline.InquiriesTest")))
                    .isEqualTo(3);
        }
    }

    private void copySources() throws IOException {
        for (var folder : COPIED) {
            try (var files = Files.list(ROOT.resolve(folder))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    put(folder + "/" + file.getFileName(), Files.readString(file));
                }
            }
        }
        for (var name : LANGUAGE_OF_THE_TESTS) {
            var path = "query/src/test/java/chronicle/query/timeline/" + name;
            put(path, Files.readString(ROOT.resolve(path)));
        }
    }

    /** A whole file, named in its first line, or a change of one. */
    private void carryOut(MatchResult snippet) throws IOException {
        var lines = snippet.group(2).lines().toList();
        var rest = lines.subList(1, lines.size());
        if (snippet.group(1).equals("java")) {
            put(lines.getFirst().replace("// ", ""), String.join("\n", rest));
            return;
        }
        var file = copy.resolve(lines.getFirst().strip());
        var before = Files.readString(file);
        var old = marked(rest, " -");
        assertThat(before).as("what step changes in %s", file.getFileName()).containsOnlyOnce(old);
        Files.writeString(file, before.replace(old, marked(rest, " +")));
    }

    private static String marked(List<String> lines, String marks) {
        return lines.stream()
                .filter(line -> marks.indexOf(line.charAt(0)) >= 0)
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
    }

    private void put(String path, String text) throws IOException {
        var file = copy.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path compile() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var classes = Files.createDirectories(copy.resolve("classes"));
        var complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(copy)) {
            var units = files.getJavaFileObjectsFromPaths(
                    sources.filter(path -> path.toString().endsWith(".java")).toList());
            var options = List.of("-d", classes.toString(), "-proc:none", "-classpath", libraries());
            assertThat(compiler.getTask(complaints, files, null, options, null, units)
                            .call())
                    .as(complaints.toString())
                    .isTrue();
        }
        return classes;
    }

    /** What the tests run with, without the classes that are compiled anew. */
    private static String libraries() {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar")
                        && !Path.of(entry).getFileName().toString().startsWith("chronicle-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int run(Class<?> test) throws ReflectiveOperationException {
        var tests = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
        for (var method : tests) {
            var constructor = test.getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            try {
                method.invoke(constructor.newInstance());
            } catch (InvocationTargetException e) {
                throw new AssertionError(method.getName(), e.getCause());
            }
        }
        return tests.size();
    }

    /** Finds the chronicle's classes among those compiled anew, its files and all else where they are. */
    private static final class Tutored extends URLClassLoader {
        Tutored(Path classes) throws IOException {
            super(new URL[] {classes.toUri().toURL()}, Tutored.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("chronicle.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
