package io.giftrecon.fleet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A partition for each shop. Spring Batch hands them about in sets, so their order is in their
 * names: {@code shop:00001 one-yuan.yaml} goes first.
 */
record Partitions(List<FleetShop> shops, LocalDate date) implements Partitioner {
  /** A step's name has room for a hundred characters. */
  private static final int NAME = 80;

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> partitions = new HashMap<>();
    for (FleetShop shop : shops) {
      String file = shop.jobFile().getFileName().toString();
      String name = file.substring(0, Math.min(NAME, file.length()));
      partitions.put(
          "%05d %s".formatted(partitions.size() + 1, name), ShopStep.order(shop.jobFile(), date));
    }
    return partitions;
  }

  static Set<StepExecution> inOrder(Set<StepExecution> partitions) {
    return partitions.stream()
        .sorted(Comparator.comparing(StepExecution::getStepName))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
