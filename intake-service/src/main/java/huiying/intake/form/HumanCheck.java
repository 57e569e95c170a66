package huiying.intake.form;

import static java.nio.charset.StandardCharsets.US_ASCII;

import huiying.intake.form.Challenge.Kind;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps machines from sending the form in masses, without asking anybody outside: a browser has to
 * find a number whose hash begins with so many zero bits, or a human adds two small numbers. It
 * makes sending dear, not impossible; the rate limit does the rest.
 */
public final class HumanCheck {
  private static final String MAC = "HmacSHA256";
  private static final int NONCE_BYTES = 16;
  private static final int LARGEST_NUMBER = 9;
  private static final Pattern TOKEN =
      Pattern.compile("([0-9a-f]{32})\\.(WORK|SUM)\\.([0-9+]{1,8})\\.(\\d{1,15})\\.([0-9a-f]{64})");
  private static final Pattern ANSWER = Pattern.compile("\\d{1,18}");

  private final byte[] key;
  private final int bits;
  private final Duration validity;
  private final RandomGenerator secret;
  private final InstantSource time;

  /**
   * @param key signs challenges; instances that share it take each other's
   * @param bits how many zero bits the work must find, 1 to 30; each one more doubles it
   * @param validity how long somebody may take to fill in the form
   */
  public HumanCheck(
      byte[] key, int bits, Duration validity, RandomGenerator secret, InstantSource time) {
    this.key = key.clone();
    this.bits = bits;
    this.validity = validity;
    this.secret = secret;
    this.time = time;
  }

  public Challenge work() {
    return signed(Kind.WORK, Integer.toString(bits));
  }

  public Challenge sum() {
    return signed(Kind.SUM, number() + "+" + number());
  }

  private int number() {
    return 1 + secret.nextInt(LARGEST_NUMBER);
  }

  private Challenge signed(Kind kind, String what) {
    var nonce = new byte[NONCE_BYTES];
    secret.nextBytes(nonce);
    var name = HexFormat.of().formatHex(nonce);
    var until = Instant.ofEpochMilli(time.instant().plus(validity).toEpochMilli());
    return new Challenge(name, kind, what, until, signature(name, kind, what, until));
  }

  /**
   * The challenge that was met.
   *
   * @param answer digits, also of full width
   * @return empty if it is none of ours, is too old, or the answer is wrong
   */
  public Optional<Challenge> met(String token, String answer) {
    return ours(token)
        .filter(challenge -> time.instant().isBefore(challenge.until()))
        .filter(challenge -> isRight(challenge, plain(answer)));
  }

  private Optional<Challenge> ours(String token) {
    var form = TOKEN.matcher(token);
    if (!form.matches()) {
      return Optional.empty();
    }
    var kind = Kind.valueOf(form.group(2));
    var until = Instant.ofEpochMilli(Long.parseLong(form.group(4)));
    var expected = signature(form.group(1), kind, form.group(3), until);
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), form.group(5).getBytes(US_ASCII))
        ? Optional.of(new Challenge(form.group(1), kind, form.group(3), until, expected))
        : Optional.empty();
  }

  private static String plain(String answer) {
    var digits = new StringBuilder();
    answer
        .strip()
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  private boolean isRight(Challenge challenge, String answer) {
    if (!ANSWER.matcher(answer).matches()) {
      return false;
    }
    return switch (challenge.kind()) {
      case SUM -> Long.parseLong(answer) == sum(challenge.what());
      case WORK ->
          leadingZeroBits(challenge.nonce() + ":" + answer) >= Integer.parseInt(challenge.what());
    };
  }

  private static long sum(String numbers) {
    long sum = 0;
    for (var number : numbers.split("\\+", 2)) {
      sum += Long.parseLong(number);
    }
    return sum;
  }

  private static int leadingZeroBits(String text) {
    try {
      int zeros = 0;
      for (var one : MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII))) {
        if (one != 0) {
          return zeros + Integer.numberOfLeadingZeros(one & 0xff) - 24;
        }
        zeros += 8;
      }
      return zeros;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private String signature(String nonce, Kind kind, String what, Instant until) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      var all = String.join(".", nonce, kind.name(), what, "" + until.toEpochMilli());
      return HexFormat.of().formatHex(mac.doFinal(all.getBytes(US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }
}
