package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.ExportFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Rows of a file as they stand in it, for people to mend. */
public final class RawRows implements Closeable {
  private static final int LONGEST_SHOWN = 1 << 15;

  private final ExportFile file;
  private final FileChannel channel;

  public RawRows(ExportFile file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file.document());
  }

  /**
   * The raw record of a rejected row; malformed and zero bytes replaced by the mark that stands for
   * them, a monstrous one cut after 32 KB.
   */
  public String text(Reject reject) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.min(reject.length(), LONGEST_SHOWN));
    long offset = reject.offset();
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, offset + bytes.position());
    }
    String text =
        new String(bytes.array(), 0, bytes.position(), file.documentEncoding().charset())
            .replace('\0', '\ufffd');
    return reject.length() > LONGEST_SHOWN ? text + " …（过长，已截断）" : text;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
