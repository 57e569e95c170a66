package huiying.intake.message.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How values are kept: what is null is left out, times to the millisecond. */
final class Fields {
  private Fields() {}

  static Document appendPresent(Document document, String field, @Nullable Object value) {
    return value == null ? document : document.append(field, value);
  }

  static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  static Date date(Instant time) {
    return Date.from(time);
  }

  static <T> List<Document> all(List<T> values, Function<T, Document> form) {
    return values.stream().map(form).toList();
  }

  static <T> List<T> all(Document document, String field, Function<Document, T> form) {
    return document.getList(field, Document.class, List.of()).stream().map(form).toList();
  }
}
