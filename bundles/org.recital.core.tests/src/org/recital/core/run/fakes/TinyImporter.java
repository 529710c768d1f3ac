/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Importer;
import org.recital.api.step.Probe;
import org.recital.api.step.StepContext;

/** A small data set: made up, or read from lines "user item value". */
public final class TinyImporter implements Importer<TinyImporter.Parameters> {

	/** What a test puts here becomes part of the fingerprint. */
	public static volatile String elsewhere = "";

	public record Parameters(@Parameter(value = "", label = "File", help = "Lines.") Path file,
			@Parameter(value = "20", label = "Users", help = "Users.") int users,
			@Parameter(value = "30", label = "Items", help = "Items.") int items,
			@Parameter(value = "300", label = "Events", help = "Events.") int events) {
	}

	@Override
	public Dataset read(Parameters p, StepContext context) throws InputException, IOException {
		Calls.count("tiny");
		context.note("seed " + context.seed());
		context.warn(Problem.warning("tiny.txt", 3, 0, "one line set aside", "a number"));
		return p.file.toString().isEmpty() ? made(p.users, p.items, p.events) : read(p.file);
	}

	@Override
	public Optional<String> fingerprint(Parameters parameters) {
		return elsewhere.isEmpty() ? Optional.empty() : Optional.of(elsewhere);
	}

	@Override
	public Optional<Probe> probe(Path path) {
		return path.toString().endsWith(".tiny") ? Optional.of(new Probe(0.9, Map.of("file", path.toString()), "tiny")) : Optional.empty();
	}

	/** Made up, always the same for the same sizes. */
	public static Dataset made(int users, int items, int events) {
		Random random = new Random(7);
		int[] u = new int[events];
		int[] i = new int[events];
		float[] v = new float[events];
		long[] t = new long[events];
		for (int e = 0; e < events; e++) {
			u[e] = random.nextInt(users);
			i[e] = (int) (items * Math.pow(random.nextDouble(), 2));
			v[e] = 1 + random.nextInt(5);
			t[e] = 1_000_000_000L + random.nextInt(100_000_000);
		}
		long[] userIds = new long[users];
		String[] itemIds = new String[items];
		String[] titles = new String[items];
		for (int k = 0; k < users; k++) {
			userIds[k] = 100 + k;
		}
		for (int k = 0; k < items; k++) {
			itemIds[k] = "i" + k;
			titles[k] = k % 7 == 3 ? null : "Film " + k;
		}
		return new Dataset("Tiny", new Events(IntColumn.of(u), IntColumn.of(i), FloatColumn.of(v), TimeColumn.of(t), Map.of()),
				new Entities(EntityKind.ITEM, IdIndex.of(itemIds), List.of(new Attribute.Text("title", titles))),
				new Entities(EntityKind.USER, IdIndex.ofNumbers(userIds)), ValueScale.ratings(1, 5, 1), Origin.generated("tiny"));
	}

	private static Dataset read(Path file) throws InputException, IOException {
		Map<String, Integer> users = new LinkedHashMap<>();
		Map<String, Integer> items = new LinkedHashMap<>();
		List<float[]> rows = new ArrayList<>();
		int line = 0;
		for (String text : Files.readAllLines(file)) {
			line++;
			String[] w = text.split(" ");
			if (w.length != 3) {
				throw new InputException(file.toString(), line, "\"" + text + "\" is no event", "user item value");
			}
			int u = users.computeIfAbsent(w[0], k -> users.size());
			int i = items.computeIfAbsent(w[1], k -> items.size());
			rows.add(new float[] { u, i, Float.parseFloat(w[2]) });
		}
		int n = rows.size();
		int[] u = new int[n];
		int[] i = new int[n];
		float[] v = new float[n];
		for (int r = 0; r < n; r++) {
			u[r] = (int) rows.get(r)[0];
			i[r] = (int) rows.get(r)[1];
			v[r] = rows.get(r)[2];
		}
		return new Dataset(file.getFileName().toString(), new Events(IntColumn.of(u), IntColumn.of(i), FloatColumn.of(v), null, Map.of()),
				new Entities(EntityKind.ITEM, IdIndex.of(items.keySet().toArray(String[]::new))),
				new Entities(EntityKind.USER, IdIndex.of(users.keySet().toArray(String[]::new))), ValueScale.ratings(1, 5, 1),
				Origin.generated("tiny"));
	}
}
