package huiying.intake.status.web;

import huiying.intake.message.Stage;
import huiying.intake.status.Status;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How things stand, in a citizen's words. */
@Component
class StatusTexts {
  private final MessageSource texts;

  StatusTexts(MessageSource texts) {
    this.texts = texts;
  }

  String of(Status status, Locale language) {
    var stage = text("status.stage." + status.stage(), language);
    return status.merged() && status.stage() != Stage.MERGED
        ? text("status.merged", language, stage)
        : stage;
  }

  private String text(String key, Locale language, Object... arguments) {
    return texts.getMessage(key, arguments, language);
  }
}
