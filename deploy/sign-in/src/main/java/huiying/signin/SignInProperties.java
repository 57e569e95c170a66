package huiying.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who can sign in, for how long, and where secrets are kept.
 *
 * @param issuer as tokens name it, and where it can be reached
 * @param directory gets {@code credentials.env} and the key that tokens are signed with
 * @param programLife of a program's token; it asks for another whenever it likes
 * @param personLife of a person's token: a working day, as there is no other without signing in
 * @param doors the programs through which people sign in; none of them can keep a secret
 * @param mostWrong attempts with a wrong secret for one name, until it is shut for {@code window}
 * @param mostWrongFrom the same from one address
 * @param window in which wrong attempts are counted
 * @param mostSessions of browsers at once; further ones are turned away until some have ended
 */
@Validated
@ConfigurationProperties("huiying.sign-in")
record SignInProperties(
    URI issuer,
    Path directory,
    @DefaultValue("4h") @DurationMin(minutes = 5) @DurationMax(days = 1) Duration programLife,
    @DefaultValue("8h") @DurationMin(minutes = 5) @DurationMax(days = 1) Duration personLife,
    @Valid @NotEmpty List<Account> programs,
    @Valid @NotEmpty List<Account> people,
    @Valid @NotEmpty List<Door> doors,
    @DefaultValue("5") @Positive int mostWrong,
    @DefaultValue("30") @Positive int mostWrongFrom,
    @DefaultValue("5m") @DurationMin(seconds = 1) Duration window,
    @DefaultValue("1000") @Positive int mostSessions) {

  /** A public client, and where it may have people sent back to. */
  record Door(
      @Pattern(regexp = "[a-z0-9.-]{1,60}") String name, @NotEmpty List<URI> redirectUris) {}

  Stream<Account> accounts() {
    return Stream.concat(programs.stream(), people.stream());
  }
}
