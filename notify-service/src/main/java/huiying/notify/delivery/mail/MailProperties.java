package huiying.notify.delivery.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails look.
 *
 * @param from the address they come from
 * @param link where readers find the message: {@code {id}} stands for its number
 */
@Validated
@ConfigurationProperties("huiying.notify.mail")
record MailProperties(
    @DefaultValue("huiying@huiying.example") @NotBlank @Email String from,
    @DefaultValue("http://127.0.0.1:8081/api/v1/messages/{id}")
        @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address")
        String link) {}
