/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal;

import java.util.ArrayList;
import java.util.List;

import org.recital.core.pipeline.PipelineDocument;
import org.recital.ui.pipeline.internal.model.GraphBuilder;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.Schemas;

/** Pipelines to test with, made of the contributions of {@link Sample}. */
public final class Pipelines {

    /** A small one without a fault. */
    public static final String POSTERS = """
            # Do posters help?
            recital: 1
            name: Do posters help?
            seed: 42
            steps:
              films:   {uses: films, with: {folder: ratings}}
              split:   {uses: ratio-split, from: {data: films}, with: {test: 0.2, repeats: 3}}   # three times
              poster:  {uses: pretrained-cnn, from: {data: films}, with: {network: resnet}}
              small:   {uses: pca, from: {features: poster, fit: split}, with: {dimensions: 64}}
              plain:   {uses: user-knn, from: {split: split}, with: {neighbours: 10, similarity: cosine}}
              visual:  {uses: user-knn, from: {split: split, features: [small]}}
              judge:   {uses: evaluate, from: {split: split, recommenders: [plain, visual]}, with: {top: 5}}
            """;

    private Pipelines() {
    }

    /** What the contributions of the sample are. */
    public static Schemas schemas() {
        return new Schemas(new Sample());
    }

    /** The graph of a text. */
    public static GraphModel graph(String text) {
        return GraphBuilder.build(PipelineDocument.parse(text).steps(), schemas());
    }

    /** A pipeline of many steps: splits, networks, engines and evaluations, each evaluation of seven engines. */
    public static String large(int steps) {
        StringBuilder text = new StringBuilder("recital: 1\nname: Large\nseed: 1\nsteps:\n  films: {uses: films, with: {folder: ratings}}\n");
        List<String> engines = new ArrayList<>();
        String split = "";
        String features = "";
        for (int i = 1; i < steps; i++) {
            String name = "s" + i;
            text.append("  ").append(name);
            switch (i % 10) {
            case 1 -> {
                text.append(": {uses: ratio-split, from: {data: films}, with: {repeats: ").append(i % 7 + 1).append("}}\n");
                split = name;
            }
            case 2 -> {
                text.append(": {uses: pretrained-cnn, from: {data: films}, with: {network: n").append(i).append("}}\n");
                features = name;
            }
            case 0 -> {
                text.append(": {uses: evaluate, from: {split: ").append(split).append(", recommenders: ").append(engines).append("}}\n");
                engines.clear();
            }
            default -> {
                text.append(": {uses: user-knn, from: {split: ").append(split).append(", features: [").append(features).append("]}, with: {neighbours: ")
                        .append(i).append("}}\n");
                engines.add(name);
            }
            }
        }
        return text.toString();
    }
}
