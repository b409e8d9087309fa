package io.giftrecon.nightly;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.repository.ExecutionContextSerializer;

/**
 * What a step hands on lives in memory (ADR 0003), so of a run's contexts nothing is kept, and
 * nothing is read of those in a ledger. By default they are serialized Java objects: a ledger from
 * elsewhere could hold any.
 */
final class ForgottenContexts implements ExecutionContextSerializer {
  @Override
  public void serialize(Map<String, Object> context, OutputStream out) {}

  @Override
  public Map<String, Object> deserialize(InputStream in) {
    return new HashMap<>();
  }
}
