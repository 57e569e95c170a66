package huiying.intake.message;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.kit.access.DepartmentNames;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message as a channel sends it, before anybody has checked it: anything may be missing. */
public record Draft(
    @Nullable Channel channel,
    @Nullable String externalId,
    @Nullable Kind kind,
    @Nullable Boolean simple,
    @Nullable Boolean confidential,
    @Nullable String title,
    @Nullable String content,
    @Nullable Instant receivedAt,
    @Nullable String department,
    @Nullable String category,
    @Nullable String accused,
    @Nullable String place,
    @Nullable String policyDocument,
    @Nullable Boolean publicationConsent,
    @Nullable Citizen citizen) {
  private static final int LINE = 200;
  private static final int LABEL = 100;
  private static final int POLICY_DOCUMENT = 500;
  static final int TEXT = 20_000;

  /**
   * A report (举报) is confidential unless the channel says otherwise.
   *
   * @throws BrokenRules with all that is wrong, not just the first
   */
  public Submission check(TimeRules times, Instant now) {
    var checks = new Checks();
    checks.present("channel", channel);
    checks.line("externalId", checks.present("externalId", externalId), LINE);
    checks.present("kind", kind);
    checks.line("title", checks.present("title", title), LINE);
    checks.text("content", checks.present("content", content), TEXT);
    checks.time("receivedAt", checks.present("receivedAt", receivedAt), times, now);
    checks.line("department", department, LABEL);
    checks.line("category", category, LABEL);
    checks.line("accused", accused, LABEL);
    checkAccused(checks);
    checks.line("place", place, LINE);
    checks.line("policyDocument", policyDocument, POLICY_DOCUMENT);
    if (citizen != null) {
      checks.line("citizen.name", citizen.name(), LINE);
      checks.line("citizen.phone", citizen.phone(), LINE);
      checks.line("citizen.email", citizen.email(), LINE);
      checks.line("citizen.address", citizen.address(), LINE);
    }
    checks.done();
    return submission();
  }

  /** Whom it is about is told to nobody, so only of a confidential message it can be kept. */
  private void checkAccused(Checks checks) {
    if (accused == null) {
      return;
    }
    if (!isConfidential()) {
      checks.add("accused", "accused-not-confidential");
    }
    if (department != null && DepartmentNames.areSame(department, accused)) {
      checks.add("department", "accused-department", department);
    }
  }

  private boolean isConfidential() {
    return Objects.requireNonNullElse(confidential, kind == Kind.REPORT);
  }

  private Submission submission() {
    return new Submission(
        Objects.requireNonNull(channel),
        Objects.requireNonNull(externalId),
        Objects.requireNonNull(kind),
        Objects.requireNonNullElse(simple, false),
        isConfidential(),
        Objects.requireNonNull(title),
        Objects.requireNonNull(content),
        Objects.requireNonNull(receivedAt),
        department,
        category,
        accused,
        place,
        policyDocument,
        publicationConsent,
        citizen);
  }

  /** A citizen's words must not reach a log. */
  @Override
  public String toString() {
    return "Draft[%s, %s]".formatted(channel, kind);
  }
}
