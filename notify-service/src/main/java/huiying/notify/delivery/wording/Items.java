package huiying.notify.delivery.wording;

import huiying.notify.alert.Alert;
import huiying.notify.alert.Summary;
import huiying.notify.alert.Telling;
import huiying.notify.delivery.wording.Item.Fact;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Directory;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says alerts in words. */
public final class Items {
  private static final int NAME = 60;

  private final Words words;
  private final Directory directory;
  private final UnaryOperator<String> harmless;

  public Items(Words words, Directory directory) {
    this(words, directory, UnaryOperator.identity());
  }

  /**
   * @param harmless makes words that are not ours fit for where they are shown
   */
  public Items(Words words, Directory directory, UnaryOperator<String> harmless) {
    this.words = words;
    this.directory = directory;
    this.harmless = harmless;
  }

  public Item of(Alert alert) {
    var telling = alert.telling();
    var shown = Shown.of(telling, directory);
    var secret = telling.summary().filter(Summary::confidential).isPresent();
    return new Item(
        Tone.of(telling.step()),
        step(telling),
        explained(telling, secret),
        headline(telling, shown),
        telling.message(),
        telling.dueDate().toString(),
        late(telling),
        shown.map(message -> about(telling, message)).orElse(List.of()),
        secret ? null : words.text("role." + alert.chosen().role()),
        secret ? List.of() : alert.chosen().detours().stream().map(this::standsIn).toList());
  }

  private String step(Telling telling) {
    var step = words.text("happened." + telling.step().word(), telling.daysLate());
    return telling.repeat() == 0 ? step : words.text("happened.again", step, telling.repeat());
  }

  private String explained(Telling telling, boolean secret) {
    var isRetracted = telling.step() instanceof Step.BreachRetracted;
    return words.text(
        "explained." + telling.step().word() + (secret && isRetracted ? "-secret" : ""),
        words.time(telling.at()),
        telling.daysLate(),
        telling.messages(),
        telling.dueDate().toString(),
        year(telling));
  }

  private String headline(Telling telling, Optional<Shown> shown) {
    if (telling.step() instanceof Step.YearMissing) {
      return words.text("year-missing", year(telling));
    }
    return shown
        .flatMap(Shown::title)
        .map(harmless)
        .orElseGet(() -> words.text("no-title", telling.subject()));
  }

  private @Nullable String late(Telling telling) {
    return telling.daysLate() > 0 ? words.text("late", telling.daysLate()) : null;
  }

  private List<Fact> about(Telling telling, Shown shown) {
    var about = new ArrayList<Fact>();
    var channel = words.text("channel." + shown.channel());
    about.add(fact("kind", words.text("kind-by", words.text("kind." + shown.kind()), channel)));
    about.add(fact("department", department(shown)));
    if (telling.messages() > 1) {
      about.add(fact("messages", words.text("messages", telling.messages())));
    }
    return about;
  }

  private Fact fact(String label, String value) {
    return new Fact(words.text("label." + label), value);
  }

  private String department(Shown shown) {
    return shown.department().map(harmless).orElseGet(() -> words.text("no-department"));
  }

  private String standsIn(Detour detour) {
    return words.text("detour." + detour.why(), who(detour.of()));
  }

  private String who(String of) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(of))
        .findFirst()
        .map(role -> words.text("role." + role))
        .orElseGet(() -> harmless.apply(OneLine.of(of, NAME)));
  }

  /** Of {@code calendar-2027} the year. */
  private static String year(Telling telling) {
    return telling.subject().substring(telling.subject().lastIndexOf('-') + 1);
  }
}
