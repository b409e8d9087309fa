package io.giftrecon.fleet;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.ChannelInterceptor;

/**
 * The requests of all fleets of a database, first in, first out. To take one deletes it; if the
 * worker dies then, {@link OrphanRecovery} sends another.
 */
final class RequestQueue implements ChannelInterceptor {
  private static final String REGION = "fleet";
  private static final String GROUP = "shops";

  private final QueueChannel channel;
  private final Map<Long, String> sent = new ConcurrentHashMap<>();

  RequestQueue(FleetDatabase database) {
    JdbcChannelMessageStore store = new JdbcChannelMessageStore(database.dataSource());
    store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
    store.setRegion(REGION);
    store.addAllowedPatterns(
        "org.springframework.messaging.*",
        "org.springframework.batch.integration.partition.StepExecutionRequest",
        "java.util.*");
    store.afterPropertiesSet();
    channel = new QueueChannel(new MessageGroupQueue(store, GROUP));
    channel.addInterceptor(this);
  }

  QueueChannel channel() {
    return channel;
  }

  /** Takes the next request; null if there is none. */
  @Nullable StepExecutionRequest take() {
    Message<?> message = channel.receive(0);
    return message == null ? null : (StepExecutionRequest) message.getPayload();
  }

  /** Remembers the id that a partition's request has in the table. */
  @Override
  public Message<?> preSend(Message<?> message, MessageChannel to) {
    UUID id = message.getHeaders().getId();
    if (message.getPayload() instanceof StepExecutionRequest request && id != null) {
      sent.put(request.getStepExecutionId(), id.toString());
    }
    return message;
  }

  /** Whether the request of a partition was sent, and is not among those that still wait. */
  boolean isTaken(long partition, Set<String> waiting) {
    String id = sent.get(partition);
    return id != null && !waiting.contains(id);
  }
}
