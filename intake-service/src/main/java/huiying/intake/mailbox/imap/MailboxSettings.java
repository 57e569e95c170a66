package huiying.intake.mailbox.imap;

import huiying.contracts.Kind;
import huiying.intake.mailbox.Assignment;
import huiying.intake.mailbox.Mailbox;
import huiying.intake.mailbox.Route;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * One mailbox.
 *
 * @param name in logs and metrics; small letters, digits and hyphens
 * @param port 0 is the usual one
 * @param password best given by the environment
 * @param folder where letters arrive
 * @param processedFolder where letters go that became messages or came from no person; made if
 *     missing
 * @param rejectedFolder where letters go that a person must look at; made if missing
 * @param poll pause between two looks, where the server does not say by itself that mail came
 * @param idle whether to wait for the server to say so, if it can (RFC 2177)
 * @param largest letter that is taken, with its attachments
 * @param addresses its own, from which it takes no mail; the username is one if it has an at sign
 * @param kind what a letter is if no route says otherwise
 * @param routes what letters to certain addresses are; the first that matches counts, after the
 *     confidential ones of all mailboxes
 */
record MailboxSettings(
    @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String name,
    @NotBlank String host,
    @DefaultValue("0") @Min(0) @Max(65_535) int port,
    @NotBlank String username,
    @NotNull String password,
    @DefaultValue("TLS") Tls tls,
    @DefaultValue("INBOX") @NotBlank String folder,
    @DefaultValue("Processed") @NotBlank String processedFolder,
    @DefaultValue("Rejected") @NotBlank String rejectedFolder,
    @DefaultValue("1m") @DurationMin(seconds = 1) Duration poll,
    @DefaultValue("true") boolean idle,
    @DefaultValue("60MB") DataSize largest,
    @DefaultValue @Size(max = 50) List<String> addresses,
    @DefaultValue("COMMENT") Kind kind,
    @Nullable String department,
    @Nullable String category,
    @Nullable Boolean confidential,
    @DefaultValue @Size(max = 50) List<@Valid RouteSettings> routes) {

  /**
   * What letters to one address are.
   *
   * @param address whole, or only what stands before the at sign
   */
  record RouteSettings(
      @NotBlank String address,
      @NotNull Kind kind,
      @Nullable String department,
      @Nullable String category,
      @Nullable Boolean confidential) {
    Route route() {
      return new Route(address, new Assignment(kind, department, category, confidential));
    }
  }

  /** Or letters would be moved to where they are, and come again for ever. */
  @AssertTrue(message = "letters must be moved to other folders than they arrive in")
  boolean isMovingAway() {
    return !folder.equals(processedFolder) && !folder.equals(rejectedFolder);
  }

  Mailbox mailbox() {
    var own = new HashSet<String>();
    addresses.forEach(address -> own.add(address.toLowerCase(Locale.ROOT)));
    if (username.contains("@")) {
      own.add(username.toLowerCase(Locale.ROOT));
    }
    return new Mailbox(
        name,
        own,
        routes.stream().map(RouteSettings::route).toList(),
        new Assignment(kind, department, category, confidential),
        largest.toBytes());
  }

  int portOrUsual() {
    return port == 0 ? tls.port() : port;
  }

  /** A password must not reach a log. */
  @Override
  public String toString() {
    return "MailboxSettings[%s, %s:%d]".formatted(name, host, portOrUsual());
  }
}
