/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.StepElement;

/** Steps as text: what is copied is a pipeline of its own, so it can be pasted into the source as well. */
public final class StepClipboard {

    private StepClipboard() {
    }

    /**
     * What was pasted.
     *
     * @param document the pipeline with the steps
     * @param names    what the new steps are called, in their order
     */
    public record Pasted(PipelineDocument document, List<String> names) {
    }

    /** Steps as the text of a pipeline; references to other steps stay in it. */
    public static String copy(PipelineDocument document, Collection<String> names) {
        PipelineDocument copy = PipelineDocument.parse("recital: 1\nsteps:\n");
        for (StepElement step : document.steps()) {
            if (names.contains(step.name())) {
                copy = copy.addStep(step.name(), step.uses(), withoutNulls(step.with()), step.from());
                if (!step.label().isEmpty()) {
                    copy = copy.setLabel(step.name(), step.label());
                }
            }
        }
        return copy.text();
    }

    /** The steps a text holds; none when it is no pipeline. */
    public static List<StepElement> steps(String text) {
        if (text == null || !text.contains(":")) {
            return List.of();
        }
        PipelineDocument document = PipelineDocument.parse(text);
        if (document.steps().isEmpty()) {
            // Steps alone, as copied out of a source.
            document = PipelineDocument.parse("recital: 1\nsteps:\n" + text.stripIndent().indent(2));
        }
        return document.isEditable() ? document.steps().stream().filter(s -> !s.uses().isEmpty()).toList() : List.of();
    }

    /**
     * Adds steps under names that are free. References among them lead to the new ones; others are kept where there is
     * such a step, else dropped.
     */
    public static Pasted paste(PipelineDocument document, List<StepElement> steps) {
        Set<String> taken = new HashSet<>();
        document.steps().forEach(s -> taken.add(s.name()));
        Map<String, String> renamed = new LinkedHashMap<>();
        for (StepElement step : steps) {
            String name = StepNames.free(step.name(), taken);
            taken.add(name);
            renamed.put(step.name(), name);
        }
        PipelineDocument result = document;
        for (StepElement step : steps) {
            Map<String, List<String>> from = new LinkedHashMap<>();
            step.from().forEach((port, references) -> {
                List<String> kept = references.stream().map(r -> moved(r, renamed)).filter(r -> taken.contains(stem(r, taken))).toList();
                if (!kept.isEmpty()) {
                    from.put(port, kept);
                }
            });
            result = result.addStep(renamed.get(step.name()), step.uses(), withoutNulls(step.with()), from);
            if (!step.label().isEmpty()) {
                result = result.setLabel(renamed.get(step.name()), step.label());
            }
        }
        return new Pasted(result, new ArrayList<>(renamed.values()));
    }

    private static String moved(String reference, Map<String, String> renamed) {
        String step = stem(reference, renamed.keySet());
        return renamed.containsKey(step) ? renamed.get(step) + reference.substring(step.length()) : reference;
    }

    private static String stem(String reference, Collection<String> known) {
        int dot = reference.lastIndexOf('.');
        return known.contains(reference) || dot < 0 ? reference : reference.substring(0, dot);
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> with) {
        Map<String, Object> plain = new LinkedHashMap<>(with);
        plain.values().removeIf(java.util.Objects::isNull);
        return plain;
    }
}
