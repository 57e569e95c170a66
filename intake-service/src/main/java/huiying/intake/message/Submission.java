package huiying.intake.message;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.kit.access.Caller;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a channel submitted, checked, and kept as it came: what becomes of the message later does
 * not change it, so that a repeat is always known as one.
 *
 * @param externalId the channel's own id; with the channel it names the message for good
 * @param simple a simple question, to be answered in one working day
 * @param confidential nothing of it but its being there may be announced
 * @param receivedAt receipt by the channel's clock; limits start here
 * @param accused the department that a confidential message is about (被举报单位), as the channel calls
 *     it; it must not get the message
 * @param place where the matter is (事发地), as the channel or the citizen calls it
 * @param policyDocument the page or number of the policy document that a comment is on, so that the
 *     department that drafted it gets it
 * @param publicationConsent whether the citizen agreed that question and answer may be published
 *     (选登); null if nobody asked
 */
public record Submission(
    Channel channel,
    String externalId,
    Kind kind,
    boolean simple,
    boolean confidential,
    String title,
    String content,
    Instant receivedAt,
    @Nullable String department,
    @Nullable String category,
    @Nullable String accused,
    @Nullable String place,
    @Nullable String policyDocument,
    @Nullable Boolean publicationConsent,
    @Nullable Citizen citizen) {
  private static final Map<String, Function<Submission, @Nullable Object>> COMPARED = compared();

  public MessageId id() {
    return MessageId.of(channel, externalId);
  }

  /**
   * The same, from a program that may bring it.
   *
   * @throws NotYourChannel if it came by a channel of another program
   */
  public Submission broughtBy(Caller caller) {
    var own = caller.reach().channels();
    if (!own.contains(channel)) {
      throw new NotYourChannel(channel, own);
    }
    return this;
  }

  /** The names of the fields in which another submission of the same message says otherwise. */
  public List<String> differences(Submission other) {
    return COMPARED.entrySet().stream()
        .filter(f -> !Objects.equals(f.getValue().apply(this), f.getValue().apply(other)))
        .map(Map.Entry::getKey)
        .toList();
  }

  Submission withoutCitizen() {
    return new Submission(
        channel,
        externalId,
        kind,
        simple,
        confidential,
        title,
        content,
        receivedAt,
        department,
        category,
        accused,
        place,
        policyDocument,
        publicationConsent,
        null);
  }

  private static Map<String, Function<Submission, @Nullable Object>> compared() {
    var fields = new LinkedHashMap<String, Function<Submission, @Nullable Object>>();
    fields.put("kind", Submission::kind);
    fields.put("simple", Submission::simple);
    fields.put("confidential", Submission::confidential);
    fields.put("title", Submission::title);
    fields.put("content", Submission::content);
    fields.put("receivedAt", Submission::receivedAt);
    fields.put("department", Submission::department);
    fields.put("category", Submission::category);
    fields.put("accused", Submission::accused);
    fields.put("place", Submission::place);
    fields.put("policyDocument", Submission::policyDocument);
    fields.put("publicationConsent", Submission::publicationConsent);
    fields.put("citizen", Submission::citizen);
    return fields;
  }

  /** A citizen's words must not reach a log. */
  @Override
  public String toString() {
    return "Submission[%s, %s]".formatted(id(), kind);
  }
}
