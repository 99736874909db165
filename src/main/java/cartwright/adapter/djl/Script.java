package cartwright.adapter.djl;

import cartwright.adapter.djl.weights.BertShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts a script's text into the zip file that the engine loads. Its tables hold one number each until they are handed
 * over: written into the file they would take 90 MB of disk and a second of each start.
 */
final class Script {

    private static final String ROOT = "m/";

    private Script() {}

    static byte[] archive(BertShape shape, Pooling pooling, Precision precision, List<String> tables)
            throws IOException {
        PickleWriter attributes = new PickleWriter();
        attributes.startObject("__torch__", "Bert");
        tables.forEach(attributes::oneNumber);
        new ScriptText(shape, pooling, precision).scales(tables).forEach(attributes::oneNumber);
        attributes.endObject();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED); // the engine does not unpack
            entry(zip, "data.pkl", attributes.bytes());
            entry(zip, "data/0", new byte[Float.BYTES]);
            entry(zip, "code/__torch__.py", utf8(new ScriptText(shape, pooling, precision).source(tables)));
            entry(zip, "constants.pkl", new PickleWriter().emptyTuple().bytes());
            entry(zip, "version", utf8("10\n"));
            entry(zip, "byteorder", utf8("little"));
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(ROOT + name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        entry.setSize(content.length);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
