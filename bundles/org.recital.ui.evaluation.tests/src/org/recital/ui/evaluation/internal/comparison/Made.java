/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.MetricVector;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.step.Parallel;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.ComparisonSettings;

/** A run of three engines with known figures: the second is clearly better than the first, the third differs by noise. */
public final class Made {

    private static final int USERS = 200;

    private Made() {
    }

    /** The comparison of {@link #run}. */
    public static Comparison comparison() throws Exception {
        return Comparison.of(List.of(run("run-1")), ComparisonSettings.DEFAULT, Parallel.of(1));
    }

    /** The run. */
    public static RunSummary run(String id) {
        List<MetricInfo> metrics = List.of(new MetricInfo("ndcg@5", "ndcg", 5, "nDCG at 5", Aggregate.MEAN, true),
                new MetricInfo("rank", "rank", 0, "Mean rank", Aggregate.MEAN, false),
                new MetricInfo("coverage@5", "coverage", 5, "Coverage at 5", Aggregate.OVERALL, true));
        List<String> engines = List.of("plain", "good", "other");
        List<MetricVector> vectors = new ArrayList<>();
        int[] who = new int[USERS];
        String[] ids = new String[USERS];
        double[][] values = new double[4][USERS];
        Random random = new Random(3);
        for (int u = 0; u < USERS; u++) {
            who[u] = u;
            ids[u] = "u" + u;
            values[0][u] = random.nextDouble();
            values[1][u] = values[0][u] + 0.1 + 0.05 * random.nextGaussian();
            values[2][u] = values[0][u] + (u % 2 == 0 ? 0.1 : -0.0999);
        }
        double[] overall = { 0.3, 0.2, 0.9 };
        for (int e = 0; e < 3; e++) {
            vectors.add(new MetricVector(engines.get(e), "ndcg@5", 0, who, values[e], null, mean(values[e])));
            vectors.add(new MetricVector(engines.get(e), "rank", 0, who, values[e], null, mean(values[e])));
            vectors.add(new MetricVector(engines.get(e), "coverage@5", 0, new int[0], new double[0], null, overall[e]));
        }
        Evaluation evaluation = new Evaluation(EntityKind.USER, IdIndex.of(ids), IdIndex.of(), new String[0], List.of(Part.ONLY), engines,
                List.of("Plain", "A good one with a long name", "<Other & more>"), metrics, vectors, List.of(), List.of());
        return new RunSummary(id, "Run", Instant.EPOCH, Duration.ofSeconds(1), Map.of(), Map.of(), Map.of(), List.of(), evaluation);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}
