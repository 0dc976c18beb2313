package chronicle.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one program: the journal, the views and the doors to both. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Chronicle {
    /** Starts the chronicle; the settings are those of Spring Boot and the ones that begin with {@code chronicle.}. */
    public static void main(String[] args) {
        SpringApplication.run(Chronicle.class, args);
    }
}
