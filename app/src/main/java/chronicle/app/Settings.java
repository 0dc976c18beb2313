package chronicle.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings that begin with {@code chronicle.}.
 *
 * @param data the folder that holds the embedded database, its passwords and the administrator's token
 * @param seed what is recorded on the first start
 * @param requests limits of what a request may ask
 * @param views how the views are told
 */
@Validated
@ConfigurationProperties("chronicle")
public record Settings(
        @NotNull @DefaultValue("data") Path data,
        @Valid @DefaultValue Seed seed,
        @Valid @DefaultValue Requests requests,
        @Valid @DefaultValue Views views) {

    /**
     * What is recorded on the first start.
     *
     * @param enabled whether the first start records the seed
     */
    public record Seed(@DefaultValue("true") boolean enabled) {}

    /**
     * Limits of what a request may ask.
     *
     * @param largestBody the largest body that is read
     * @param patience how long an answer waits for a view that has not yet reached the asked position
     */
    public record Requests(
            @NotNull @DefaultValue("1MB") DataSize largestBody,
            @NotNull @DefaultValue("5s") Duration patience) {}

    /**
     * How the views are told.
     *
     * @param batch the most journal lines that a view tells in one transaction
     * @param rememberedMoments how many moments of recently touched subjects each view keeps in memory
     */
    public record Views(
            @Min(1) @Max(100_000) @DefaultValue("2000") int batch,
            @Min(1000) @DefaultValue("50000") int rememberedMoments) {}
}
