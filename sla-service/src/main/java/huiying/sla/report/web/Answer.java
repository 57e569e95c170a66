package huiying.sla.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.report.PackForm;
import huiying.sla.report.Table;
import huiying.sla.report.file.CsvTables;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** A report in the form asked for: by {@code format}, else by {@code Accept}, else JSON. */
final class Answer {
  private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private Answer() {}

  /**
   * @param name of the file, without its ending
   */
  static ResponseEntity<?> of(WebRequest request, Object report, String name, Table... tables) {
    return form(request, List.of(PackForm.JSON, PackForm.CSV)) == PackForm.CSV
        ? file(PackForm.CSV, name).body(csv(List.of(tables), LocaleContextHolder.getLocale()))
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
  }

  private static byte[] csv(List<Table> tables, Locale language) {
    return tables.size() == 1
        ? CsvTables.write(tables.getFirst(), text -> text.in(language))
        : CsvTables.write(tables, text -> text.in(language));
  }

  static ResponseEntity.BodyBuilder file(PackForm form, String name) {
    var answer = ResponseEntity.ok().contentType(typeOf(form));
    return form == PackForm.JSON
        ? answer
        : answer.header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + "." + form.name().toLowerCase(Locale.ROOT))
                .build()
                .toString());
  }

  private static MediaType typeOf(PackForm form) {
    return switch (form) {
      case JSON -> MediaType.APPLICATION_JSON;
      case CSV -> CSV;
      case XLSX -> XLSX;
    };
  }

  /**
   * @throws Refusal if {@code format} names none of them
   */
  static PackForm form(WebRequest request, List<PackForm> offered) {
    var asked = request.getParameter("format");
    if (asked == null) {
      return byAccept(request.getHeader(HttpHeaders.ACCEPT), offered);
    }
    return offered.stream()
        .filter(form -> form.name().equalsIgnoreCase(asked))
        .findFirst()
        .orElseThrow(
            () -> Refusal.unreadable(Fault.of("format", "unknown-value", asked, names(offered))));
  }

  private static PackForm byAccept(@Nullable String accept, List<PackForm> offered) {
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .filter(type -> !type.isWildcardType())
          .flatMap(type -> offered.stream().filter(form -> type.includes(typeOf(form))))
          .findFirst()
          .orElse(PackForm.JSON);
    } catch (InvalidMediaTypeException e) {
      return PackForm.JSON;
    }
  }

  private static String names(List<PackForm> offered) {
    return offered.stream()
        .map(form -> form.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
