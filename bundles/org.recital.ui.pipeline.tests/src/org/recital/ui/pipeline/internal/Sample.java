/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.recital.api.parameters.Parameter;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.api.step.Port.Cardinality;

/** Contributions to test with: one or two of every kind, with parameters of every kind, that do nothing. */
public final class Sample implements Contributions {

    private final Map<Kind, List<Contribution>> all = new EnumMap<>(Kind.class);

    public record Films(@Parameter(label = "Folder", help = "Where the files are.", folder = true) Path folder,
            @Parameter(value = "", label = "Posters", help = "Where the posters are.", folder = true) Path posters,
            @Parameter(value = "false", label = "Strict", help = "Stop at the first wrong line.") boolean strict) {
    }

    public record Ratio(@Parameter(value = "0.2", min = 0, max = 1, label = "Test", help = "Share held out for the test.") double test,
            @Parameter(value = "0", min = 0, max = 1, label = "Validation", help = "Share held out for validation.") double validation,
            @Parameter(value = "1", min = 1, max = 100, label = "Repeats", help = "How often.") int repeats) {
    }

    public enum Similarity {
        COSINE, ADJUSTED_COSINE, PEARSON, JACCARD
    }

    public record Knn(@Parameter(value = "20", min = 1, max = 10_000, label = "Neighbours", help = "How many neighbours vote. More are smoother.") int neighbours,
            @Parameter(value = "cosine", label = "Similarity", help = "How alike two users are.") Similarity similarity,
            @Parameter(value = "0", min = 0, label = "Shrinkage", help = "Pulls similarities of few common items towards 0.", unit = "items") double shrinkage,
            @Parameter(value = "true", label = "Normalise", help = "Take the mean of a user off first.") boolean normalise,
            @Parameter(value = "", label = "Note", help = "A word about it.") String note) {
    }

    public record Network(@Parameter(value = "squeezenet", label = "Network", help = "Its name.") String network) {
    }

    public record Dimensions(@Parameter(value = "32", min = 1, max = 4096, label = "Dimensions", help = "How many are kept.") int dimensions) {
    }

    public enum Metric {
        PRECISION, RECALL, NDCG, MAP, GENRE_DIVERSITY
    }

    public record Judge(@Parameter(value = "10", min = 1, max = 1000, label = "Top", help = "Length of the lists.") int top,
            @Parameter(value = "precision, ndcg", label = "Metrics", help = "What is measured.", min = 1) List<Metric> metrics,
            @Parameter(value = "", label = "Names", help = "Other names.") Map<String, String> names) {
    }

    public record Nothing() {
    }

    private record Made(Kind kind, String id, String name, String description, List<Port> inputs, List<Port> outputs,
            Class<? extends Record> record) implements Contribution {

        @Override
        public String paper() {
            return kind == Kind.ENGINE ? "Somebody: Something, 1999" : "";
        }

        @Override
        public String icon() {
            return "";
        }

        @Override
        public String bundle() {
            return "org.recital.ui.pipeline.tests";
        }

        @Override
        public String bundleVersion() {
            return "1.0.0";
        }

        @Override
        public String bundleHash() {
            return "00";
        }

        @Override
        public boolean gathers() {
            return id.equals("evaluate");
        }

        @Override
        public ParameterSchema<?> parameters() {
            return ParameterSchema.of(record);
        }

        @Override
        public <T> T create(Class<T> type) throws ContributionException {
            throw new ContributionException(id, null);
        }
    }

    public Sample() {
        Port data = in("data", Port.DATASET, Cardinality.ONE);
        Port split = in("split", Port.SPLIT, Cardinality.ONE);
        Port features = in("features", Port.FEATURES, Cardinality.MANY);
        add(Kind.IMPORTER, "films", "Film ratings", "Reads ratings of films.", List.of(), out("data", Port.DATASET), Films.class);
        add(Kind.FILTER, "k-core", "k-core", "Keeps users and items with at least k events.", List.of(data), out("data", Port.DATASET), Nothing.class);
        add(Kind.SPLITTER, "ratio-split", "Ratio split", "Holds out a share of the events.", List.of(data), out("split", Port.SPLIT), Ratio.class);
        add(Kind.EXTRACTOR, "pretrained-cnn", "Pretrained network", "Describes images by a network.",
                List.of(data, in("fit", Port.SPLIT, Cardinality.OPTIONAL)), out("features", Port.FEATURES), Network.class);
        add(Kind.TRANSFORMER, "pca", "Principal components", "Rotates to the directions of greatest variance.",
                List.of(in("features", Port.FEATURES, Cardinality.ONE), in("fit", Port.SPLIT, Cardinality.OPTIONAL)), out("features", Port.FEATURES),
                Dimensions.class);
        add(Kind.ENGINE, "user-knn", "User neighbours", "Recommends what similar users liked.", List.of(split, features),
                out("recommender", Port.RECOMMENDER), Knn.class);
        add(Kind.ENGINE, "popular", "Popular", "Recommends what most people liked.", List.of(split), out("recommender", Port.RECOMMENDER), Nothing.class);
        add(Kind.RERANKER, "diversify", "Diversify", "Trades accuracy for diversity.",
                List.of(in("recommender", Port.RECOMMENDER, Cardinality.ONE), split), out("recommender", Port.RECOMMENDER), Nothing.class);
        add(Kind.STEP, "evaluate", "Evaluate", "Measures recommenders on what was held out.",
                List.of(split, in("recommenders", Port.RECOMMENDER, Cardinality.AT_LEAST_ONE)), out("evaluation", Port.EVALUATION), Judge.class);
        add(Kind.STEP, "separate", "Separate", "Splits sounds in two.", List.of(data),
                List.of(new Port("harmonic", Port.FEATURES, Cardinality.ONE), new Port("percussive", Port.FEATURES, Cardinality.ONE)), Nothing.class);
    }

    private static Port in(String name, String type, Cardinality cardinality) {
        return new Port(name, type, cardinality);
    }

    private static List<Port> out(String name, String type) {
        return List.of(new Port(name, type, Cardinality.ONE));
    }

    private void add(Kind kind, String id, String name, String description, List<Port> inputs, List<Port> outputs, Class<? extends Record> record) {
        all.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Made(kind, id, name, description, inputs, outputs, record));
    }

    @Override
    public List<Contribution> all(Kind kind) {
        return List.copyOf(all.getOrDefault(kind, List.of()));
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }
}
