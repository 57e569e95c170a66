package huiying.intake.imports.web;

import huiying.intake.imports.Field;
import huiying.intake.message.web.Mask;
import huiying.kit.privacy.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Cells as those may see them who say no purpose: enough to find the row again. */
final class MaskedRows implements UnaryOperator<List<String>> {
  private static final PersonalData PERSONAL = new PersonalData(List.of());
  private static final String HIDDEN = "****";

  private final Optional<Map<Integer, Field>> contactColumns;

  /**
   * @param contactColumns empty if it is not known which they are; nothing is shown then
   */
  MaskedRows(Optional<Map<Integer, Field>> contactColumns) {
    this.contactColumns = contactColumns;
  }

  @Override
  public List<String> apply(List<String> cells) {
    return IntStream.range(0, cells.size()).mapToObj(n -> cell(n, cells.get(n))).toList();
  }

  private String cell(int column, String cell) {
    if (cell.isBlank()) {
      return cell;
    }
    if (contactColumns.isEmpty()) {
      return HIDDEN;
    }
    var field = contactColumns.get().get(column);
    return field == null ? PERSONAL.masked(cell) : masked(field, cell);
  }

  private static String masked(Field field, String cell) {
    return Objects.requireNonNull(
        switch (field) {
          case CITIZEN_PHONE -> Mask.phone(cell);
          case CITIZEN_EMAIL -> Mask.email(cell);
          case CITIZEN_ADDRESS -> Mask.address(cell);
          default -> HIDDEN;
        });
  }
}
