package huiying.sla.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.report.PackForm;
import huiying.sla.report.Table;
import huiying.sla.report.file.CsvTables;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * A report in the form asked for: by {@code format}, else by {@code Accept} and its weights, else
 * JSON.
 */
final class Answer {
  private static final String COMPLETE = "Huiying-Complete";
  private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private Answer() {}

  /**
   * @param complete whether nothing is missing; told in a header, as not every form has a field for
   *     it
   * @param name of the file, without its ending
   */
  static ResponseEntity<?> of(
      WebRequest request, Object report, boolean complete, String name, Table... tables) {
    return isCsv(request)
        ? file(PackForm.CSV, name)
            .header(COMPLETE, String.valueOf(complete))
            .body(csv(List.of(tables), LocaleContextHolder.getLocale()))
        : json(report, complete);
  }

  static <T> ResponseEntity<T> json(T report, boolean complete) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(COMPLETE, String.valueOf(complete))
        .body(report);
  }

  static boolean isCsv(WebRequest request) {
    return form(request, List.of(PackForm.JSON, PackForm.CSV)) == PackForm.CSV;
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
            ContentDisposition.attachment().filename(name + "." + ending(form)).build().toString());
  }

  private static String ending(PackForm form) {
    return switch (form) {
      case JSON -> "json";
      case CSV, CSV_EN -> "csv";
      case XLSX -> "xlsx";
    };
  }

  private static MediaType typeOf(PackForm form) {
    return switch (form) {
      case JSON -> MediaType.APPLICATION_JSON;
      case CSV, CSV_EN -> CSV;
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
      var ranges = MediaType.parseMediaTypes(accept);
      return offered.stream()
          .flatMap(form -> Wish.of(form, ranges).stream())
          .min(Wish.DEAREST_FIRST)
          .map(Wish::form)
          .orElse(PackForm.JSON);
    } catch (InvalidMediaTypeException e) {
      return PackForm.JSON;
    }
  }

  /** How much a form is wanted: by the range of {@code Accept} that names it most closely. */
  private record Wish(PackForm form, MediaType range, int place) {
    static final Comparator<Wish> DEAREST_FIRST =
        Comparator.comparingDouble((Wish one) -> one.range.getQualityValue())
            .thenComparingInt(one -> closeness(one.range))
            .reversed()
            .thenComparingInt(Wish::place);

    static Optional<Wish> of(PackForm form, List<MediaType> ranges) {
      return IntStream.range(0, ranges.size())
          .mapToObj(place -> new Wish(form, ranges.get(place), place))
          .filter(one -> one.range.includes(typeOf(form)))
          .max(Comparator.comparingInt(one -> closeness(one.range)))
          .filter(one -> one.range.getQualityValue() > 0);
    }

    private static int closeness(MediaType range) {
      return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
    }
  }

  private static String names(List<PackForm> offered) {
    return offered.stream()
        .map(form -> form.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
