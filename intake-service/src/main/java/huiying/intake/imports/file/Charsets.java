package huiying.intake.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.intake.imports.BadFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out how a text is encoded: UTF-8 if every byte of it is, else GB18030, which Chinese Excel
 * writes. Only the whole file can tell: its first megabyte may be nothing but digits.
 */
final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BUFFER = 1 << 16;

  private Charsets() {}

  /**
   * @return a reader that is past the byte order mark
   * @throws BadFile if it is neither
   */
  static Reader open(Path file) throws IOException {
    var charset = find(file).orElseThrow(() -> new BadFile("unknown-encoding"));
    var reader = strict(file, charset);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Optional<Charset> find(Path file) throws IOException {
    for (var charset : Stream.of(UTF_8, GB18030).toList()) {
      if (isIn(charset, file)) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }

  private static boolean isIn(Charset charset, Path file) throws IOException {
    var buffer = new char[BUFFER];
    try (var reader = strict(file, charset)) {
      while (reader.read(buffer) >= 0) {
        // only whether it can be read
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static BufferedReader strict(Path file, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), BUFFER);
  }
}
