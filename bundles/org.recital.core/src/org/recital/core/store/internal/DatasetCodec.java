/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.data.AssetSource;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Codec;

/**
 * Stores a data set: {@code dataset.json} (name, scale, origin, what else there is), a {@linkplain Columns column file} for
 * each column of its events, {@code entities.data} (a model container) with users, items and where their assets are, and
 * {@code assets-N.data} for assets that are no files.
 */
public final class DatasetCodec implements Codec<Dataset> {

	/** Content of dataset.json; a constant column of values has a number here and no file. */
	private record Head(String name, int size, Float constant, boolean times, List<String> extras, Scale scale, CollapseRule collapse,
			Origin origin, int assets) {
	}

	private record Scale(ValueScale.Kind kind, double least, double most, double step) {
	}

	private static final String HEAD = "dataset.json"; //$NON-NLS-1$
	private static final String ENTITIES = "entities.data"; //$NON-NLS-1$

	@Override
	public Class<Dataset> type() {
		return Dataset.class;
	}

	@Override
	public int format() {
		return 1;
	}

	@Override
	public boolean isLighterWhenRead() {
		return true;
	}

	@Override
	public void write(Dataset value, Path folder, Store store) throws IOException {
		Events events = value.events();
		Columns.write(folder.resolve("users.column"), events.users()); //$NON-NLS-1$
		Columns.write(folder.resolve("items.column"), events.items()); //$NON-NLS-1$
		Float constant = constant(events.values());
		if (constant == null) {
			Columns.write(folder.resolve("values.column"), events.values()); //$NON-NLS-1$
		}
		if (events.times().isPresent()) {
			Columns.write(folder.resolve("times.column"), events.times().get()); //$NON-NLS-1$
		}
		List<String> extras = List.copyOf(events.extras().keySet());
		for (int x = 0; x < extras.size(); x++) {
			Columns.write(folder.resolve("extra-" + x + ".column"), events.extras().get(extras.get(x))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		try (ModelWriter out = ModelWriter.create(folder.resolve(ENTITIES))) {
			EntitiesFile.write(out.nested("users"), value.users()); //$NON-NLS-1$
			EntitiesFile.write(out.nested("items"), value.items()); //$NON-NLS-1$
			for (int a = 0; a < value.assets().size(); a++) {
				AssetsFile.write(out.nested("assets" + a), value.assets().get(a), assets(folder, a)); //$NON-NLS-1$
			}
		}
		ValueScale s = value.scale();
		Json.write(folder.resolve(HEAD), new Head(value.name(), events.size(), constant, events.times().isPresent(), extras,
				new Scale(s.kind(), s.least(), s.most(), s.step()), value.collapse(), value.origin(), value.assets().size()));
	}

	private static Path assets(Path folder, int number) {
		return folder.resolve("assets-" + number + ".data"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Float constant(FloatColumn column) {
		int n = column.size();
		float[] chunk = new float[Math.min(n, 1 << 14)];
		for (int from = 0; from < n; from += chunk.length) {
			int count = Math.min(chunk.length, n - from);
			column.copy(from, chunk, 0, count);
			for (int i = 0; i < count; i++) {
				if (chunk[i] != column.get(0)) {
					return null; // NaN differs from itself and is written as a column
				}
			}
		}
		return n == 0 ? Float.valueOf(0) : Float.valueOf(column.get(0));
	}

	@Override
	public Dataset read(Path folder, int format, Store store) throws IOException {
		Formats.check(folder, format, format());
		Head head = Json.read(folder.resolve(HEAD), Head.class);
		if (head.name == null || head.scale == null || head.scale.kind == null || head.collapse == null || head.origin == null
				|| head.extras == null || head.size < 0) {
			throw new IOException(folder.resolve(HEAD) + ": damaged: something is missing"); //$NON-NLS-1$
		}
		ModelReader in = ModelReader.open(folder.resolve(ENTITIES), store.contributions());
		Entities users = EntitiesFile.read(in.nested("users")); //$NON-NLS-1$
		Entities items = EntitiesFile.read(in.nested("items")); //$NON-NLS-1$
		FloatColumn values = head.constant == null ? Columns.floats(folder.resolve("values.column")) //$NON-NLS-1$
				: FloatColumn.constant(head.size, head.constant);
		TimeColumn times = head.times ? Columns.times(folder.resolve("times.column")) : null; //$NON-NLS-1$
		Map<String, FloatColumn> extras = new LinkedHashMap<>();
		for (int x = 0; x < head.extras.size(); x++) {
			extras.put(head.extras.get(x), Columns.floats(folder.resolve("extra-" + x + ".column"))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		List<AssetSource> assets = new ArrayList<>();
		for (int a = 0; a < head.assets; a++) {
			ModelReader from = in.nested("assets" + a); //$NON-NLS-1$
			// photos and the like are numbered by themselves
			int entities = switch (from.text("kind")) { //$NON-NLS-1$
			case "user" -> users.size(); //$NON-NLS-1$
			case "item" -> items.size(); //$NON-NLS-1$
			default -> -1;
			};
			assets.add(AssetsFile.read(from, assets(folder, a), entities));
		}
		try {
			Events events = new Events(Columns.ints(folder.resolve("users.column"), users.size()), //$NON-NLS-1$
					Columns.ints(folder.resolve("items.column"), items.size()), values, times, extras); //$NON-NLS-1$
			return new Dataset(head.name, events, items, users, assets,
					new ValueScale(head.scale.kind, head.scale.least, head.scale.most, head.scale.step), head.collapse, head.origin);
		} catch (IllegalArgumentException e) {
			throw new IOException(folder + ": damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	@Override
	public String peek(Dataset value) {
		StringBuilder text = new StringBuilder(value.name()).append('\n');
		text.append(Messages.bind(Messages.events, new Object[] { value.events().size(), value.users().size(), value.items().size() })).append('\n');
		for (Entities e : List.of(value.users(), value.items())) {
			text.append(e.kind()).append(": ").append(String.join(", ", e.attributes().keySet())).append('\n'); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (AssetSource a : value.assets()) {
			text.append(Messages.bind(Messages.assets, new Object[] { a.kind(), a.type(), a.count(), a.size() })).append('\n');
		}
		for (int r = 0; r < Math.min(5, value.events().size()); r++) {
			text.append(value.users().ids().id(value.events().users().get(r))).append("  ") //$NON-NLS-1$
					.append(value.items().label(value.events().items().get(r))).append("  ").append(value.events().values().get(r)) //$NON-NLS-1$
					.append('\n');
		}
		return text.toString();
	}
}
