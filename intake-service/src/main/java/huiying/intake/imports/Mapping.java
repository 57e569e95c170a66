package huiying.intake.imports;

import huiying.contracts.Kind;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which column gives which field, and what its words mean.
 *
 * @param columns the headers that each field may stand under, the first one found counts
 * @param kinds by the words of the file
 * @param yes words that say so
 * @param no words that say so
 */
public record Mapping(
    String name,
    Map<Field, List<String>> columns,
    Map<String, Kind> kinds,
    Set<String> yes,
    Set<String> no,
    TimeFormats times) {

  /**
   * @param header the first row of the file
   * @throws BadFile if mandatory columns are missing; it names them
   */
  public RowReader over(List<String> header) {
    var places = new EnumMap<Field, Integer>(Field.class);
    for (var field : Field.values()) {
      placeOf(field, header).ifPresent(place -> places.put(field, place));
    }
    var missing =
        columns.entrySet().stream()
            .filter(one -> one.getKey().isMandatory() && !places.containsKey(one.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(one -> String.join("/", one.getValue()))
            .toList();
    if (!missing.isEmpty()) {
      throw new BadFile("missing-columns", String.join(", ", missing));
    }
    return new RowReader(this, header, places);
  }

  private Optional<Integer> placeOf(Field field, List<String> header) {
    return columns.getOrDefault(field, List.of()).stream()
        .flatMap(wanted -> placesOf(wanted, header).boxed())
        .findFirst();
  }

  private static IntStream placesOf(String wanted, List<String> header) {
    return IntStream.range(0, header.size())
        .filter(n -> plain(wanted).equals(plain(header.get(n))));
  }

  /** Full width or half, upper case or lower, with blanks or the asterisk of a mandatory field. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}*]", "")
        .toLowerCase(Locale.ROOT);
  }
}
