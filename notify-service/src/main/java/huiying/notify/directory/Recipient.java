package huiying.notify.directory;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be told, as the directory had them when the alert was planned.
 *
 * @param contact the code of the contact; the same person in another role is another contact
 * @param department code of the department they belong to; null for the district's own
 * @param name as a notice addresses them
 * @param email kept in lower case, so that one address is one letter box; null for none
 * @param mobile digits, with a leading + if it has a country's prefix; null for none
 * @param weComId the user id at 企业微信; null for none
 * @param dingTalkId the user id at 钉钉; null for none
 */
public record Recipient(
    String contact,
    @Nullable String department,
    String name,
    Language language,
    @Nullable String email,
    @Nullable String mobile,
    @Nullable String weComId,
    @Nullable String dingTalkId) {
  /**
   * @throws IllegalArgumentException if the name is blank or has control characters, or an address
   *     is none: all of them go into headers and addresses of what is sent
   */
  public Recipient {
    name = name.strip();
    email = Words.email(email);
    Words.check(Words.isCode(contact), "A contact's code");
    Words.check(Words.isName(name), "A contact's name");
    Words.check(email == null || Words.isEmail(email), "An e-mail address");
    Words.check(mobile == null || Words.isMobile(mobile), "A mobile number");
    Words.check(weComId == null || Words.isUserId(weComId), "A WeCom id");
    Words.check(dingTalkId == null || Words.isUserId(dingTalkId), "A DingTalk id");
  }

  /** Where they are reached by {@code channel}; a webhook needs no address of theirs. */
  public Optional<String> address(DeliveryChannel channel) {
    return Optional.ofNullable(
        switch (channel) {
          case EMAIL -> email;
          case WEBHOOK -> contact;
          case WECOM -> weComId;
          case DINGTALK -> dingTalkId;
          case SMS -> mobile;
        });
  }

  /** Where letters for them end up, by whatever means. */
  Stream<String> addresses() {
    return Stream.of(
            Optional.ofNullable(email).map(address -> "email " + address),
            Optional.ofNullable(mobile).map(address -> "mobile " + address),
            Optional.ofNullable(weComId).map(address -> "wecom " + address),
            Optional.ofNullable(dingTalkId).map(address -> "dingtalk " + address))
        .flatMap(Optional::stream);
  }
}
