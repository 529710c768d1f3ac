/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import static org.recital.api.step.Port.Cardinality.ONE;
import static org.recital.api.step.Port.Cardinality.OPTIONAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.Names;
import org.recital.api.step.Kind;
import org.recital.api.step.Port;
import org.recital.api.step.Port.Cardinality;

/** Makes declarations of elements, without loading a class, and says what is wrong with them. */
final class DeclarationReader {

	private static final String NONE = "none"; //$NON-NLS-1$

	private final Found found;

	DeclarationReader(Found found) {
		this.found = found;
	}

	/** Reads one element of the extension point of a kind. */
	void read(Kind kind, Declared element, BundleSource bundle) {
		if (!element.name().equals(kind.element())) {
			found.problem(bundle.name(), NLS.bind(Messages.unknownElement, element.name(), kind.point()),
					NLS.bind(Messages.expectedElement, kind.element()));
			return;
		}
		String id = text(element, "id"); //$NON-NLS-1$
		boolean complete = true;
		for (String required : List.of("id", "name", "description", "class")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			if (text(element, required).isEmpty()) {
				found.problem(bundle.name(), NLS.bind(Messages.missingAttribute,
						new Object[] { kind.element(), id.isEmpty() ? text(element, "class") : id, required }), //$NON-NLS-1$
						Messages.notOffered);
				complete = false;
			}
		}
		if (!complete) {
			return;
		}
		String parameters = text(element, "parameters"); //$NON-NLS-1$
		List<Port> inputs = new ArrayList<>();
		List<Port> outputs = new ArrayList<>();
		if (!ports(kind, id, element, bundle, inputs, outputs)) {
			return;
		}
		String paper = text(element, "paper"); //$NON-NLS-1$
		found.add(new Declaration(kind, id, text(element, "name"), text(element, "description"), //$NON-NLS-1$ //$NON-NLS-2$
				paper.equalsIgnoreCase(NONE) ? "" : paper, text(element, "icon"), //$NON-NLS-1$ //$NON-NLS-2$
				Boolean.parseBoolean(text(element, "gathers")), List.copyOf(inputs), List.copyOf(outputs), //$NON-NLS-1$
				text(element, "class"), parameters.isEmpty() ? null : parameters, bundle, element)); //$NON-NLS-1$
	}

	private static String text(Declared element, String attribute) {
		String value = element.attribute(attribute);
		return value == null ? "" : value.strip(); //$NON-NLS-1$
	}

	private boolean ports(Kind kind, String id, Declared e, BundleSource bundle, List<Port> inputs, List<Port> outputs) {
		switch (kind) {
		case IMPORTER -> outputs.add(new Port("data", Port.DATASET, ONE)); //$NON-NLS-1$
		case FILTER -> {
			inputs.add(new Port("data", Port.DATASET, ONE)); //$NON-NLS-1$
			outputs.add(new Port("data", Port.DATASET, ONE)); //$NON-NLS-1$
		}
		case SPLITTER -> {
			inputs.add(new Port("data", Port.DATASET, ONE)); //$NON-NLS-1$
			outputs.add(new Port(Port.SPLIT, Port.SPLIT, ONE));
		}
		case EXTRACTOR -> {
			inputs.add(new Port("data", Port.DATASET, ONE)); //$NON-NLS-1$
			optional(inputs, e, "fit", Port.SPLIT, OPTIONAL, ONE); //$NON-NLS-1$
			outputs.add(new Port(Port.FEATURES, Port.FEATURES, ONE));
		}
		case TRANSFORMER -> {
			inputs.add(new Port(Port.FEATURES, Port.FEATURES, ONE));
			optional(inputs, e, "fit", Port.SPLIT, OPTIONAL, ONE); //$NON-NLS-1$
			outputs.add(new Port(Port.FEATURES, Port.FEATURES, ONE));
		}
		case TRAINER -> {
			inputs.add(new Port(Port.SPLIT, Port.SPLIT, ONE));
			inputs.add(new Port(Port.FEATURES, Port.FEATURES, ONE));
			outputs.add(new Port(Port.NETWORK, Port.NETWORK, ONE));
		}
		case ENGINE -> {
			inputs.add(new Port(Port.SPLIT, Port.SPLIT, ONE));
			optional(inputs, e, "features", Port.FEATURES, Cardinality.MANY, Cardinality.AT_LEAST_ONE); //$NON-NLS-1$
			optional(inputs, e, "recommenders", Port.RECOMMENDER, Cardinality.MANY, Cardinality.AT_LEAST_ONE); //$NON-NLS-1$
			outputs.add(new Port(Port.RECOMMENDER, Port.RECOMMENDER, ONE));
		}
		case RERANKER -> {
			inputs.add(new Port(Port.RECOMMENDER, Port.RECOMMENDER, ONE));
			inputs.add(new Port(Port.SPLIT, Port.SPLIT, ONE));
			optional(inputs, e, "features", Port.FEATURES, Cardinality.MANY, Cardinality.AT_LEAST_ONE); //$NON-NLS-1$
			outputs.add(new Port(Port.RECOMMENDER, Port.RECOMMENDER, ONE));
		}
		case STEP -> {
			return declared(id, e, bundle, inputs, outputs);
		}
		case METRIC, REPORT, SPECTROGRAM_VIEWER, PORT_TYPE -> {
			// no steps, so no ports
		}
		}
		return true;
	}

	/** An attribute none, optional or required stands for a port named like it. */
	private static void optional(List<Port> inputs, Declared e, String port, String type, Cardinality optional,
			Cardinality required) {
		switch (text(e, port).toLowerCase(Locale.ROOT)) {
		case "optional", "true" -> inputs.add(new Port(port, type, optional)); //$NON-NLS-1$ //$NON-NLS-2$
		case "required" -> inputs.add(new Port(port, type, required)); //$NON-NLS-1$
		default -> {
			// none
		}
		}
	}

	private boolean declared(String id, Declared e, BundleSource bundle, List<Port> inputs, List<Port> outputs) {
		boolean good = true;
		for (Declared input : e.children("input")) { //$NON-NLS-1$
			good &= port(id, input, bundle, inputs);
		}
		for (Declared output : e.children("output")) { //$NON-NLS-1$
			good &= port(id, output, bundle, outputs);
		}
		if (good && outputs.isEmpty()) {
			found.problem(bundle.name(), NLS.bind(Messages.noOutput, id), Messages.notOffered);
			return false;
		}
		return good;
	}

	private boolean port(String id, Declared e, BundleSource bundle, List<Port> ports) {
		String name = text(e, "name"); //$NON-NLS-1$
		Set<String> types = new LinkedHashSet<>();
		Arrays.stream(text(e, "type").split(",")).map(String::strip).filter(t -> !t.isEmpty()).forEach(types::add); //$NON-NLS-1$ //$NON-NLS-2$
		String written = text(e, "cardinality"); //$NON-NLS-1$
		Cardinality cardinality = ONE;
		boolean known = written.isEmpty();
		for (Cardinality c : Cardinality.values()) {
			if (Names.kebab(c.name()).equals(written)) {
				cardinality = c;
				known = true;
			}
		}
		boolean taken = ports.stream().anyMatch(p -> p.name().equals(name));
		if (name.isEmpty() || types.isEmpty() || !known || taken) {
			found.problem(bundle.name(), NLS.bind(Messages.badPort, new Object[] { id, e.name(), name }), Messages.expectedPort);
			return false;
		}
		ports.add(new Port(name, types, cardinality));
		return true;
	}
}
