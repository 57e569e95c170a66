package huiying.notify.criticism.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a list in a file. */
@Component
class CriticismTexts {
  private static final List<String> COLUMNS =
      List.of(
          "number", "department", "channel", "kind", "title", "limit", "due", "late", "entered");

  private final MessageSource messages;

  CriticismTexts(MessageSource messages) {
    this.messages = messages;
  }

  List<String> headers(Locale language) {
    return COLUMNS.stream().map(one -> text("criticism.column." + one, language)).toList();
  }

  String title(Locale language) {
    return text("criticism.title", language);
  }

  /** Empty for none. */
  String name(@Nullable Enum<?> value, Locale language) {
    return value == null
        ? ""
        : text(
            "%s.%s".formatted(value.getDeclaringClass().getSimpleName(), value.name()), language);
  }

  private String text(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }
}
