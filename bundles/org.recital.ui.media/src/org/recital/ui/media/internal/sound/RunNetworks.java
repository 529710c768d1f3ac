/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.core.run.RunFolder;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunRecord.StepRecord;
import org.recital.ui.media.internal.Messages;

/** The networks that runs keep, with what it takes to show a sound as they see it. */
final class RunNetworks {

    /** Id of the viewer that shows networks. */
    static final String VIEWER = "network";
    private static final String FEATURES = "features";

    /**
     * A network.
     *
     * @param label    what a person reads
     * @param settings of the viewer: the file, and the settings of the step that made its features
     */
    record Choice(String label, Map<String, String> settings) {
    }

    private RunNetworks() {
    }

    /** The networks of runs, in the order of the pipelines. */
    static List<Choice> of(List<Path> runs, Contributions contributions) throws IOException {
        List<Choice> all = new ArrayList<>();
        for (Path run : runs) {
            RunFolder folder = RunFolder.open(run);
            for (RunFolder.ModelFile file : folder.networks()) {
                String label = file.part() > 0 ? NLS.bind(Messages.Training_part, file.label(), file.part() + 1) : file.label();
                Map<String, String> settings = new TreeMap<>(Map.of("model", file.file().toString()));
                String made = made(folder.record(), file, contributions);
                if (!made.isEmpty()) {
                    settings.put("settings", made);
                }
                all.add(new Choice(runs.size() > 1 ? run.getFileName() + " " + label : label, settings));
            }
        }
        return all;
    }

    /** How the step that made the features was set, as far as it is not the usual way; empty when they came another way. */
    private static String made(RunRecord record, RunFolder.ModelFile file, Contributions contributions) {
        Optional<StepRecord> extractor = record.step(file.step()).map(s -> s.inputs().get(FEATURES)).filter(f -> f != null && !f.isEmpty())
                .flatMap(f -> record.step(f.getFirst().substring(0, f.getFirst().lastIndexOf('.'))));
        if (extractor.isEmpty()) {
            return "";
        }
        try {
            Contribution c = contributions.find(Kind.EXTRACTOR, extractor.get().uses()).orElse(null);
            Map<String, String> usual = c == null ? Map.of() : c.parameters().parameters().stream().filter(p -> p.defaultValue() != null)
                    .collect(Collectors.toMap(ParameterInfo::name, ParameterInfo::defaultValue));
            return extractor.get().parameters().entrySet().stream().filter(e -> usual.containsKey(e.getKey()) && !same(usual.get(e.getKey()), e.getValue()))
                    .map(e -> e.getKey() + ": " + text(e.getValue())).collect(Collectors.joining(", "));
        } catch (ContributionException e) {
            return ""; // the layer itself says what is missing
        }
    }

    private static boolean same(String usual, Object value) {
        if (value instanceof Number n) {
            try {
                return Double.parseDouble(usual) == n.doubleValue();
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return usual.equals(text(value));
    }

    private static String text(Object value) {
        return value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue()) && Math.abs(n.doubleValue()) < 1e15 ? Long.toString(n.longValue())
                : String.valueOf(value);
    }
}
