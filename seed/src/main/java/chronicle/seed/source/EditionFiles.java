package chronicle.seed.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of one edition of a publication, wherever they lie. */
public interface EditionFiles {

    /** Their names with the folders between, parted by slashes, in alphabetical order. */
    List<String> names();

    /** The content of one of them; the caller closes it. */
    InputStream open(String name) throws IOException;
}
