package huiying.backing.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Takes one mail; the client hears "accepted" only after the file is kept. */
final class MailKeeper implements MessageHandler {
  private final MailFiles files;
  private final int mostBytes;

  MailKeeper(MailFiles files, int mostBytes) {
    this.files = files;
    this.mostBytes = mostBytes;
  }

  @Override
  public void from(String sender) {}

  @Override
  public void recipient(String recipient) {}

  @Override
  public @Nullable String data(InputStream data) throws RejectException, IOException {
    var mail = read(data);
    try {
      files.keep(mail);
    } catch (IOException e) {
      throw new RejectException(451, "the mail could not be kept: " + e.getMessage());
    }
    return null;
  }

  private byte[] read(InputStream data) throws RejectException, IOException {
    var mail = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    for (int n = data.read(buffer); n >= 0; n = data.read(buffer)) {
      if (mail.size() + n > mostBytes) {
        throw new RejectException(552, "a mail may have " + mostBytes + " bytes");
      }
      mail.write(buffer, 0, n);
    }
    return mail.toByteArray();
  }

  @Override
  public void done() {}
}
