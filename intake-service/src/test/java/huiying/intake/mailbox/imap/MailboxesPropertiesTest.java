package huiying.intake.mailbox.imap;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Kind;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class MailboxesPropertiesTest {
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private final Map<String, Object> given = new HashMap<>();

  private void mailbox(int n, String name) {
    var place = "huiying.intake.mailboxes[%d].".formatted(n);
    given.put(place + "name", name);
    given.put(place + "host", "imap.example.org");
    given.put(place + "username", "Letters@district.example");
    given.put(place + "password", "secret");
  }

  private MailboxesProperties bound() {
    return new Binder(new MapConfigurationPropertySource(given))
        .bindOrCreate("huiying.intake", MailboxesProperties.class);
  }

  private List<String> faults() {
    return VALIDATOR.validate(bound()).stream().map(ConstraintViolation::getMessage).toList();
  }

  @Test
  void looksIntoNoMailboxUnlessTold() {
    assertThat(bound().mailboxes()).isEmpty();
    assertThat(faults()).isEmpty();
  }

  @Test
  void needsLittleToBeTold() {
    mailbox(0, "letters");

    var settings = bound().mailboxes().getFirst();

    assertThat(faults()).isEmpty();
    assertThat(settings.tls()).isEqualTo(Tls.TLS);
    assertThat(settings.portOrUsual()).isEqualTo(993);
    assertThat(settings.folder()).isEqualTo("INBOX");
    assertThat(settings.processedFolder()).isEqualTo("Processed");
    assertThat(settings.rejectedFolder()).isEqualTo("Rejected");
    assertThat(settings.poll()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.idle()).isTrue();
    assertThat(settings.largest()).isEqualTo(DataSize.ofMegabytes(60));
    assertThat(settings.kind()).isEqualTo(Kind.COMMENT);
    assertThat(settings.mailbox().addresses()).isEqualTo(Set.of("letters@district.example"));
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @Test
  void givesEachMailboxANameOfItsOwn() {
    mailbox(0, "letters");
    mailbox(1, "letters");

    assertThat(faults()).containsExactly("two mailboxes have the same name");
  }

  @Test
  void movesLettersSomewhereElse() {
    mailbox(0, "letters");
    given.put("huiying.intake.mailboxes[0].processed-folder", "INBOX");

    assertThat(faults())
        .containsExactly("letters must be moved to other folders than they arrive in");
  }
}
