package huiying.kit.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are good, what is open without one, and how often one may ask.
 *
 * @param issuer as tokens name it in {@code iss}; any OpenID Connect provider
 * @param keys where it publishes the keys it signs with (JWKS)
 * @param audience that a token must be made for, {@code aud}
 * @param outage how long keys that were fetched stay good while the issuer is away
 * @param open paths for citizens, as patterns
 * @param most requests of one signed-in person or program in a second; an adapter that brings more
 *     than that has batches
 * @param mostOfStrangers requests from one address in a second without a token
 */
@Validated
@ConfigurationProperties("huiying.access")
public record AccessProperties(
    @DefaultValue("http://127.0.0.1:9000") @NotBlank String issuer,
    @DefaultValue("http://127.0.0.1:9000/oauth2/jwks") URI keys,
    @DefaultValue("huiying") @NotBlank String audience,
    @DefaultValue("4h") @DurationMin(minutes = 1) @DurationMax(days = 7) Duration outage,
    @DefaultValue List<String> open,
    @DefaultValue("5000") @Positive int most,
    @DefaultValue("100") @Positive int mostOfStrangers) {}
