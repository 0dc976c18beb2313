package chronicle.app.backup;

import chronicle.app.Tool;
import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * {@code backup --to=folder}: a copy of the chronicle whose data folder the settings name, while it runs. It reads the
 * same settings as the program itself.
 */
public final class BackupCommand implements Tool {
    private static final String NAME = "backup";

    /** Nothing is started beside the settings. */
    private static final class SettingsAlone {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(String... arguments) {
        return run(arguments, System.out) ? 0 : 1;
    }

    /** Makes the copy, and says so, or why not; whether it was made. */
    static boolean run(String[] arguments, PrintStream out) {
        try (var context = new SpringApplicationBuilder(SettingsAlone.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments)) {
            var to = backUp(context.getEnvironment());
            out.println("The backup is in " + to + ". It can be started as it is: --chronicle.data=" + to);
            return true;
        } catch (Backup.Refused refused) {
            out.println("There is no backup: " + refused.getMessage() + ".");
        } catch (Exception e) {
            out.println("There is no backup: " + e);
        }
        return false;
    }

    private static Path backUp(Environment settings) throws Exception {
        if (settings.containsProperty("spring.datasource.url")) {
            throw new Backup.Refused(
                    "this chronicle's database is a server of your own, which has its own tools for that; see"
                            + " docs/operating.md");
        }
        var binder = Binder.get(settings);
        var to = binder.bind("to", Path.class)
                .orElseThrow(() -> new Backup.Refused("say where to, such as " + NAME + " --to=/backups/monday"));
        var data = binder.bind("chronicle.data", Path.class).orElse(Path.of("data"));
        var target = to.toAbsolutePath().normalize();
        new Backup(data.toAbsolutePath().normalize()).to(target);
        return target;
    }
}
