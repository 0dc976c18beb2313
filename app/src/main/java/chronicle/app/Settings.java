package chronicle.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * The settings that begin with {@code chronicle.}.
 *
 * @param data the folder that holds the embedded database, its passwords, the administrator's token and the signing keys
 * @param health when a node says that it is not well
 * @param seed what is recorded on the first start
 * @param imports what may be imported; its settings begin with {@code chronicle.import.}
 * @param access who may come in, and how often
 * @param requests limits of what a request may ask
 * @param stream the live stream of events
 * @param views how the views are told
 * @param heads how the heads of the tree over the journal are given away
 */
@ConfigurationProperties("chronicle")
public record Settings(
        @DefaultValue("data") Path data,
        @DefaultValue Health health,
        @DefaultValue Seed seed,
        @DefaultValue @Name("import") Import imports,
        @DefaultValue Access access,
        @DefaultValue Requests requests,
        @DefaultValue Stream stream,
        @DefaultValue Views views,
        @DefaultValue Heads heads) {

    /**
     * When a node says that it is not well.
     *
     * @param viewStoppedAfter how long a view may be seen behind without moving before the node is not ready
     */
    public record Health(@DefaultValue("30s") Duration viewStoppedAfter) {
        public Health {
            require(viewStoppedAfter.isPositive(), "health.view-stopped-after", "a time");
        }
    }

    /**
     * What is recorded on the first start.
     *
     * @param enabled whether the first start records the seed
     */
    public record Seed(@DefaultValue("true") boolean enabled) {}

    /**
     * What may be imported.
     *
     * @param roots the folders below which editions may lie, separated by commas; without one, editions can only be uploaded
     * @param largestUpload the largest request that brings the files of an edition along
     */
    public record Import(
            @DefaultValue List<Path> roots,
            @DefaultValue("64MB") DataSize largestUpload) {
        public Import {
            require(
                    largestUpload.toBytes() >= 1024 && largestUpload.toGigabytes() < 2,
                    "import.largest-upload",
                    "1KB to 2GB");
        }
    }

    /**
     * Who may come in, and how often.
     *
     * @param writesPerSecond how many writes one token may make in a second, at one node
     * @param loginsPerMinute how many logins may be tried from one address in a minute, at one node
     * @param loopbackLimited whether that goes for requests from this machine too; one that a proxy passes on always is limited
     * @param rolesClaim where the tokens of an OpenID issuer have the roles; dots lead into objects
     * @param nameClaim where they have the person's name
     */
    public record Access(
            @DefaultValue("50") int writesPerSecond,
            @DefaultValue("10") int loginsPerMinute,
            @DefaultValue("true") boolean loopbackLimited,
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue("name") String nameClaim) {
        public Access {
            require(writesPerSecond >= 1 && writesPerSecond <= 1_000_000, "access.writes-per-second", "1 to 1000000");
            require(loginsPerMinute >= 1 && loginsPerMinute <= 1_000_000, "access.logins-per-minute", "1 to 1000000");
            require(!rolesClaim.isBlank(), "access.roles-claim", "the name of a claim");
            require(!nameClaim.isBlank(), "access.name-claim", "the name of a claim");
        }
    }

    /**
     * Limits of what a request may ask.
     *
     * @param largestBody the largest body that is read
     * @param patience how long an answer waits for a view that has not yet reached the asked position
     */
    public record Requests(
            @DefaultValue("1MB") DataSize largestBody,
            @DefaultValue("5s") Duration patience) {
        public Requests {
            require(
                    largestBody.toBytes() >= 1024 && largestBody.toGigabytes() < 1,
                    "requests.largest-body",
                    "1KB to 1GB");
            require(patience.isPositive(), "requests.patience", "a time");
        }
    }

    /**
     * The live stream of events.
     *
     * @param readers how many may read along at this node
     * @param kept how many of the latest events are kept for them; a reader that stays behind by more is dropped
     * @param heartbeat after how long without an event a reader is told that the stream lives
     */
    public record Stream(
            @DefaultValue("1000") int readers,
            @DefaultValue("4096") int kept,
            @DefaultValue("15s") Duration heartbeat) {
        public Stream {
            require(readers >= 1, "stream.readers", "1 or more");
            require(kept >= 1 && kept <= 1_000_000, "stream.kept", "1 to 1000000");
            require(heartbeat.isPositive(), "stream.heartbeat", "a time");
        }
    }

    /**
     * How the views are told.
     *
     * @param batch the most journal lines that a view tells in one transaction
     * @param rememberedMoments how many moments of recently touched subjects each view keeps in memory
     * @param formerKept for how long a copy that does not answer is kept, to roll back to or to go on with
     * @param spareDisk how much of the disk a replay leaves free
     */
    public record Views(
            @DefaultValue("8000") int batch,
            @DefaultValue("50000") int rememberedMoments,
            @DefaultValue("7d") Duration formerKept,
            @DefaultValue("512MB") DataSize spareDisk) {
        public Views {
            require(formerKept.isPositive(), "views.former-kept", "a time");
            require(!spareDisk.isNegative(), "views.spare-disk", "a size");
            require(batch >= 1 && batch <= 100_000, "views.batch", "1 to 100000");
            require(rememberedMoments >= 1000, "views.remembered-moments", "1000 or more");
        }
    }

    /**
     * How the heads of the tree over the journal are given away.
     *
     * @param every after how many events a signed head goes to the file and the log
     */
    public record Heads(@DefaultValue("1000") long every) {
        public Heads {
            require(every >= 1, "heads.every", "1 or more");
        }
    }

    private static void require(boolean held, String setting, String expected) {
        if (!held) {
            throw new IllegalArgumentException("chronicle." + setting + ": expected " + expected);
        }
    }
}
