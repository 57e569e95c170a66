package huiying.notify.directory.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Finds out how a file is encoded: UTF-8, or GB18030, which Chinese spreadsheets write. */
final class CsvText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvText() {}

  /**
   * @return empty if it is neither
   */
  static Optional<String> of(byte[] file) {
    return decoded(file, UTF_8).or(() -> decoded(file, GB18030)).map(CsvText::withoutMark);
  }

  private static Optional<String> decoded(byte[] file, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
