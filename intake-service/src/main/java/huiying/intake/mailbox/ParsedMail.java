package huiying.intake.mailbox;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a person would read it; its files can be read as long as the mail is open.
 *
 * @param externalId its Message-ID, or a digest where it has none that could serve
 * @param subject empty if there is none
 * @param text what was written, quotes included; empty if nothing was
 * @param whole whether {@code text} is all there was
 * @param sender empty where the mail does not say
 * @param recipients every address it names, in lower case
 * @param automatic why no person wrote it; null if one did
 */
public record ParsedMail(
    String externalId,
    String subject,
    String text,
    boolean whole,
    Sender sender,
    Set<String> recipients,
    List<MailFile> files,
    @Nullable String automatic) {

  /** Who wrote, as far as the mail says. */
  public record Sender(String name, String email) {
    @Override
    public String toString() {
      return "Sender[…]";
    }
  }

  /** A citizen's words must not reach a log. */
  @Override
  public String toString() {
    return "ParsedMail[%d files]".formatted(files.size());
  }
}
