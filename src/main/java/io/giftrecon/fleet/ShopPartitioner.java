package io.giftrecon.fleet;

import java.nio.file.Path;
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
 * A partition for each shop. Spring Batch keeps partitions in sets, so their order is in their
 * names: {@code shop:00001 one-yuan.yaml} is the first.
 */
record ShopPartitioner(List<FleetShop> shops, LocalDate date, List<Path> within)
    implements Partitioner {
  /** The column of a step's name holds a hundred characters. */
  private static final int LONGEST_NAME = 80;

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> partitions = new HashMap<>();
    for (FleetShop shop : shops) {
      String file = shop.jobFile().getFileName().toString();
      String name = file.substring(0, Math.min(LONGEST_NAME, file.length()));
      partitions.put(
          "%05d %s".formatted(partitions.size() + 1, name),
          ShopStep.context(shop.jobFile(), date, within));
    }
    return partitions;
  }

  static Set<StepExecution> inOrder(Set<StepExecution> partitions) {
    return partitions.stream()
        .sorted(Comparator.comparing(StepExecution::getStepName))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
