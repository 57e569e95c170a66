package huiying.notify.delivery.mail;

import huiying.contracts.DistrictTime;
import huiying.notify.alert.Alert;
import huiying.notify.alert.Summary;
import huiying.notify.alert.Telling;
import huiying.notify.directory.Department;
import huiying.notify.directory.Directory;
import huiying.notify.ladder.Step;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** What a mail says, in the language chosen. */
final class MailTexts {
  private static final int SUBJECT_TITLE = 40;
  private static final int BODY_TITLE = 200;
  private static final int NAME = 60;

  private final MessageSource texts;
  private final Locale locale;
  private final Directory directory;
  private final String link;

  MailTexts(MessageSource texts, Locale locale, Directory directory, String link) {
    this.texts = texts;
    this.locale = locale;
    this.directory = directory;
    this.link = link;
  }

  String subject(Alert alert) {
    var telling = alert.telling();
    return text(
        "subject",
        whatHappened(telling),
        title(telling, SUBJECT_TITLE),
        telling.dueDate().toString(),
        telling.message().value());
  }

  String body(Alert alert) {
    var telling = alert.telling();
    return text(
        "body",
        alert.recipient().name(),
        text("explained." + family(telling.step()), time(telling.at()), telling.daysLate()),
        telling.message().value(),
        title(telling, BODY_TITLE),
        telling.summary().map(one -> text("channel." + one.channel())).orElse(text("unknown")),
        telling.summary().map(one -> text("kind." + one.kind())).orElse(text("unknown")),
        department(telling),
        telling.dueDate().toString(),
        link.replace("{id}", telling.message().value()));
  }

  private String whatHappened(Telling telling) {
    return text("happened." + family(telling.step()), telling.daysLate());
  }

  private static String family(Step step) {
    return switch (step) {
      case Step.Warning _ -> "warning";
      case Step.Breach _ -> "breach";
      case Step.Overdue _ -> "overdue";
      case Step.BreachRetracted _ -> "retracted";
    };
  }

  private String title(Telling telling, int most) {
    return telling
        .summary()
        .flatMap(summary -> Optional.ofNullable(summary.title()))
        .map(title -> OneLine.of(title, most))
        .filter(title -> !title.isEmpty())
        .orElseGet(() -> text("no-title"));
  }

  private String department(Telling telling) {
    var called = telling.summary().map(Summary::department).orElse(null);
    return directory
        .department(called)
        .map(Department::name)
        .or(() -> Optional.ofNullable(called))
        .map(name -> OneLine.of(name, NAME))
        .orElseGet(() -> text("no-department"));
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern(text("time-pattern"), locale)
        .format(at.atZone(DistrictTime.ZONE));
  }

  private String text(String key, Object... arguments) {
    return texts.getMessage(key, arguments, locale);
  }
}
