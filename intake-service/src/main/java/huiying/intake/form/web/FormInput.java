package huiying.intake.form.web;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.intake.message.Citizen;
import huiying.intake.message.Draft;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed into the form, as it came: shown again if something is wrong with it. */
public record FormInput(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String content,
    @Nullable String place,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String policyDocument,
    @Nullable String publication) {
  /** What a citizen can choose; the office finds out the rest. */
  static final List<Kind> KINDS =
      List.of(
          Kind.CONSULTATION, Kind.SUGGESTION, Kind.COMPLAINT, Kind.REPORT, Kind.HELP, Kind.PRAISE);

  private static final String YES = "yes";

  static FormInput empty(@Nullable String policyDocument) {
    return new FormInput(null, null, null, null, null, null, null, policyDocument, null);
  }

  /**
   * @param externalId names the message for good
   */
  Draft draft(String externalId, Instant now) {
    return new Draft(
        Channel.PORTAL,
        externalId,
        chosen(),
        null,
        null,
        oneLine(title),
        given(content),
        now,
        null,
        null,
        null,
        oneLine(place),
        oneLine(policyDocument),
        YES.equals(publication),
        citizen());
  }

  private @Nullable Kind chosen() {
    if (policyDocument != null && !policyDocument.isBlank() && (kind == null || kind.isBlank())) {
      return Kind.POLICY_OPINION;
    }
    return Arrays.stream(Kind.values())
        .filter(one -> one.name().equals(kind) && KINDS.contains(one))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Citizen citizen() {
    var citizen = new Citizen(oneLine(name), oneLine(phone), oneLine(email), null);
    return citizen.name() == null && citizen.phone() == null && citizen.email() == null
        ? null
        : citizen;
  }

  /** A field of one line cannot hold more, but a client that is no browser may send them. */
  private static @Nullable String oneLine(@Nullable String text) {
    var given = given(text);
    return given == null ? null : given.replaceAll("\\R", " ");
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A citizen's words must not reach a log. */
  @Override
  public String toString() {
    return "FormInput[]";
  }
}
