package chronicle.bench.peer;

import java.nio.ByteBuffer;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/** A line of the journal as an event of Pekko. */
@SuppressWarnings("ArrayRecordComponent") // handed to the journal and from it; never compared
record Line(String type, byte[] payload, byte[] metadata) {

    /** Writes it as the length of the payload, the payload and the metadata; the type is the manifest. */
    static final class Bytes extends SerializerWithStringManifest {
        static final int IDENTIFIER = 1_907;

        @Override
        public int identifier() {
            return IDENTIFIER;
        }

        @Override
        public String manifest(Object line) {
            return ((Line) line).type();
        }

        @Override
        public byte[] toBinary(Object object) {
            var line = (Line) object;
            return ByteBuffer.allocate(Integer.BYTES + line.payload().length + line.metadata().length)
                    .putInt(line.payload().length)
                    .put(line.payload())
                    .put(line.metadata())
                    .array();
        }

        @Override
        public Object fromBinary(byte[] bytes, String type) {
            ByteBuffer all = ByteBuffer.wrap(bytes);
            byte[] payload = new byte[all.getInt()];
            all.get(payload);
            byte[] metadata = new byte[all.remaining()];
            all.get(metadata);
            return new Line(type, payload, metadata);
        }
    }
}
