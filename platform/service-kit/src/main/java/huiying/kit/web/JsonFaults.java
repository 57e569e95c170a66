package huiying.kit.web;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What Jackson found wrong, in our terms: which field, which fault. */
public final class JsonFaults {
  private JsonFaults() {}

  public static Fault of(JacksonException e) {
    return switch (e) {
      case InputCoercionException bad ->
          Fault.of(path(bad), "wrong-type"); // 99999999999 for an int
      case StreamConstraintsException _ -> JsonLimits.fault();
      case StreamReadException bad -> malformed(bad);
      case UnrecognizedPropertyException unknown ->
          Fault.of(path(unknown), "unknown-field", Shown.of(unknown.getPropertyName()));
      case InvalidFormatException bad when bad.getTargetType().isEnum() ->
          Fault.of(
              path(bad), "unknown-value", Shown.of(bad.getValue()), values(bad.getTargetType()));
      case InvalidFormatException bad when DistrictTimeModule.reads(bad.getTargetType()) ->
          Fault.of(path(bad), "no-time", Shown.of(bad.getValue()));
      case DatabindException bad -> Fault.of(path(bad), "wrong-type");
      default -> malformed(e);
    };
  }

  private static Fault malformed(JacksonException e) {
    var at = e.getLocation();
    return at == null
        ? Fault.of("", "malformed-json-somewhere")
        : Fault.of("", "malformed-json", at.getLineNr(), at.getColumnNr());
  }

  /** {@code citizen.phone}, {@code [3].title}; empty if it is about the whole. */
  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? "[%d]".formatted(step.getIndex())
                : "." + Shown.of(step.getPropertyName()))
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String values(Class<?> type) {
    return listed(List.of(type.getEnumConstants()));
  }

  /** {@code PORTAL, MAILBOX}: what a caller can choose from. */
  static String listed(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
