package huiying.intake.attachment.tika;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TikaFileTypesTest {
  private static final AttachmentProperties DEFAULTS =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("huiying.intake.attachments", AttachmentProperties.class);

  private final TikaFileTypes types = new TikaFileTypes(DEFAULTS);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          %PDF-1.7                       | 信.pdf   | application/pdf                | true
          %PDF-1.7                       | 照片.png | application/pdf                | true
          `\u0089PNG\r\n\u001a\n`        | a        | image/png                      | true
          `\u00ff\u00d8\u00ff\u00e0`     | a.exe    | image/jpeg                     | true
          `PK\u0003\u0004`               | a.zip    | application/zip                | true
          `PK\u0003\u0004`               | a.docx   | application/vnd.openxmlformats-officedocument.wordprocessingml.document | true
          `PK\u0003\u0004`               | a.apk    | application/vnd.android.package-archive | false
          `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1` | a.doc | application/msword | true
          `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1` | a.wps | application/vnd.ms-works | true
          `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1` | a.msi | application/x-ms-installer | false
          你好                           | a.txt    | text/plain                     | true
          `姓名,地址`                    | a.csv    | text/csv                       | true
          MZ\u0090                       | 信.pdf   | application/x-msdownload       | false
          `\u007fELF`                    | a.jpg    | application/x-elf              | false
          `#!/bin/sh\n`                  | a.txt    | application/x-sh               | false
          <html><body>                   | a.txt    | text/html                      | false
          `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">` | a.png | image/svg+xml | false
          alert(1)                       | a.js     | text/javascript                | false
          del *.*                        | a.bat    | application/x-bat              | false
          `\u0001\u0002\u0003`           | a.bin    | application/octet-stream       | false
          """,
      delimiter = '|')
  void looksIntoTheFile(String content, String name, String type, boolean allowed) {
    var bytes =
        content.chars().allMatch(c -> c < 256)
            ? content.getBytes(ISO_8859_1)
            : content.getBytes(UTF_8);

    assertThat(types.typeOf(bytes, name)).isEqualTo(type);
    assertThat(types.allows(type)).isEqualTo(allowed);
  }
}
