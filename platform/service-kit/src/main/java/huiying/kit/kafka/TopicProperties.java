package huiying.kit.kafka;

import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The topics a service reads and writes, made at first start if they are not there.
 *
 * @param used names; each gets a dead-letter topic of this service beside it if it is also read
 * @param read those of them that the service reads
 * @param partitions fixed for good at first start: another number would tear messages from their
 *     order and clocks from their watch
 * @param replication copies of each partition; 3 in production
 */
@Validated
@ConfigurationProperties("huiying.topics")
public record TopicProperties(
    List<String> used,
    @DefaultValue({}) List<String> read,
    @DefaultValue("12") @Positive int partitions,
    @DefaultValue("1") @Positive short replication) {}
