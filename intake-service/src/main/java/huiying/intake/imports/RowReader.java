package huiying.intake.imports;

import huiying.contracts.Kind;
import huiying.intake.message.BrokenRule;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.Citizen;
import huiying.intake.message.Draft;
import huiying.intake.message.Submission;
import huiying.intake.message.TimeRules;
import huiying.kit.privacy.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes messages of the rows under one header. */
public final class RowReader {
  private final Mapping mapping;
  private final List<String> header;
  private final Map<Field, Integer> places;

  RowReader(Mapping mapping, List<String> header, Map<Field, Integer> places) {
    this.mapping = mapping;
    this.header = header;
    this.places = places;
  }

  /** What a row says. */
  public sealed interface Reading {
    record Good(Submission submission) implements Reading {}

    /**
     * @param rules all that it breaks; each field is the header of a column where there is one
     */
    record Bad(List<BrokenRule> rules) implements Reading {}
  }

  public Reading read(Row row, TimeRules times, Instant now) {
    var words = new Words(row);
    var draft = words.draft();
    try {
      var submission = draft.check(times, now);
      return words.faults.isEmpty()
          ? new Reading.Good(submission)
          : new Reading.Bad(underHeaders(words.faults.stream()));
    } catch (BrokenRules e) {
      var others = e.rules().stream().filter(rule -> !words.isFaulty(rule.field()));
      return new Reading.Bad(underHeaders(Stream.concat(words.faults.stream(), others)));
    }
  }

  private List<BrokenRule> underHeaders(Stream<BrokenRule> rules) {
    return rules
        .map(rule -> new BrokenRule(headerOf(rule.field()), rule.code(), rule.facts()))
        .toList();
  }

  /**
   * @param path of a field in the API; returned as it is if no column gives that field
   */
  String headerOf(String path) {
    return Arrays.stream(Field.values())
        .filter(field -> field.path().equals(path) && places.containsKey(field))
        .map(field -> header.get(places.getOrDefault(field, 0)))
        .findFirst()
        .orElse(path);
  }

  /** The places of the columns that hold contact data, and which. */
  public Map<Integer, Field> contactColumns() {
    return places.entrySet().stream()
        .filter(one -> one.getKey().isContact())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /** The cells of one row and what is wrong with their words. */
  private final class Words {
    private static final int MOST_SHOWN = 60;
    private static final PersonalData PERSONAL = new PersonalData(List.of());
    private static final String FORMULAS = "=+-@\t\r\n";

    private final Row row;
    private final List<BrokenRule> faults = new ArrayList<>();

    Words(Row row) {
      this.row = row;
    }

    boolean isFaulty(String path) {
      return faults.stream().anyMatch(fault -> fault.field().equals(path));
    }

    Draft draft() {
      return new Draft(
          Import.CHANNEL,
          text(Field.EXTERNAL_ID),
          kind(),
          yesOrNo(Field.SIMPLE),
          yesOrNo(Field.CONFIDENTIAL),
          text(Field.TITLE),
          text(Field.CONTENT),
          time(),
          text(Field.DEPARTMENT),
          text(Field.CATEGORY),
          text(Field.ACCUSED),
          text(Field.PLACE),
          text(Field.POLICY_DOCUMENT),
          yesOrNo(Field.PUBLICATION_CONSENT),
          citizen());
    }

    private @Nullable Citizen citizen() {
      var name = text(Field.CITIZEN_NAME);
      var phone = text(Field.CITIZEN_PHONE);
      var email = text(Field.CITIZEN_EMAIL);
      var address = text(Field.CITIZEN_ADDRESS);
      return name == null && phone == null && email == null && address == null
          ? null
          : new Citizen(name, phone, email, address);
    }

    /** Null if the cell is not there or has nothing in it. */
    private @Nullable String text(Field field) {
      var place = places.get(field);
      if (place == null || place >= row.cells().size()) {
        return null;
      }
      var text = withoutGuard(row.cells().get(place)).strip();
      return text.isEmpty() ? null : text;
    }

    /** Without the apostrophe that our files of rejected rows have before what looks a formula. */
    private static String withoutGuard(String cell) {
      var isGuarded =
          cell.length() > 1 && cell.charAt(0) == '\'' && FORMULAS.indexOf(cell.charAt(1)) >= 0;
      return isGuarded ? cell.substring(1) : cell;
    }

    private @Nullable Kind kind() {
      var word = text(Field.KIND);
      var kind = word == null ? null : mapping.kinds().get(Mapping.plain(word));
      if (word != null && kind == null) {
        var known = mapping.kinds().keySet().stream().sorted().collect(Collectors.joining(", "));
        faults.add(fault(Field.KIND, "unknown-value", shown(word), known));
      }
      return kind;
    }

    private @Nullable Boolean yesOrNo(Field field) {
      var word = text(field);
      if (word == null || mapping.no().contains(Mapping.plain(word))) {
        return word == null ? null : false;
      }
      if (mapping.yes().contains(Mapping.plain(word))) {
        return true;
      }
      var known =
          Stream.concat(mapping.yes().stream().sorted(), mapping.no().stream().sorted())
              .collect(Collectors.joining(", "));
      faults.add(fault(field, "unknown-value", shown(word), known));
      return null;
    }

    private @Nullable Instant time() {
      var word = text(Field.RECEIVED_AT);
      var time = word == null ? null : mapping.times().read(word).orElse(null);
      if (word != null && time == null) {
        faults.add(fault(Field.RECEIVED_AT, "no-time", shown(word)));
      }
      return time;
    }

    private static BrokenRule fault(Field field, String code, Object... facts) {
      return new BrokenRule(field.path(), code, List.of(facts));
    }

    /** A cell in the wrong column may hold a telephone number. */
    private static String shown(String cell) {
      var word = PERSONAL.masked(cell);
      return word.codePointCount(0, word.length()) <= MOST_SHOWN
          ? word
          : word.substring(0, word.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
  }
}
