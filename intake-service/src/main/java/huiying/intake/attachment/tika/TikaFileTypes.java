package huiying.intake.attachment.tika;

import huiying.intake.attachment.FileTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Apache Tika's magic numbers. Only a type that is allowed by name is taken; all others are not.
 */
@Component
class TikaFileTypes implements FileTypes {
  private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
  private final AttachmentProperties settings;

  TikaFileTypes(AttachmentProperties settings) {
    this.settings = settings;
  }

  @Override
  public String typeOf(byte[] head, String name) {
    var hints = new Metadata();
    hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      return known.detect(new ByteArrayInputStream(head), hints).getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory can be read", e);
    }
  }

  @Override
  public boolean allows(String type) {
    return settings.allowed().stream().anyMatch(one -> matches(one, type));
  }

  private static boolean matches(String allowed, String type) {
    return allowed.endsWith("*")
        ? type.startsWith(allowed.substring(0, allowed.length() - 1))
        : type.equals(allowed);
  }
}
