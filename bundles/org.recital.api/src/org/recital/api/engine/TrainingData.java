/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import java.util.List;

import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.Interactions;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;

/** What an engine may see of a {@link Split}: training and validation, never the test. */
public final class TrainingData {

	private final Split split;
	private final List<Features> features;
	private final List<RecommenderModel> partners;

	/**
	 * @param features in the order of the pipeline; may be empty
	 * @param partners recommenders to blend or rerank, learned from the same part; may be empty
	 */
	public TrainingData(Split split, List<Features> features, List<RecommenderModel> partners) {
		this.split = split;
		this.features = List.copyOf(features);
		this.partners = List.copyOf(partners);
	}

	public Part part() {
		return split.part();
	}

	public int users() {
		return split.dataset().users().size();
	}

	public int items() {
		return split.dataset().items().size();
	}

	/** Names of items and what is known of them. */
	public Entities itemEntities() {
		return split.dataset().items();
	}

	/** Names of users and what is known of them. */
	public Entities userEntities() {
		return split.dataset().users();
	}

	/** What values mean. */
	public ValueScale scale() {
		return split.dataset().scale();
	}

	/** Users x items: what to learn from. */
	public Interactions train() {
		return split.train();
	}

	/** Users x items: what to choose on (weights, early stopping); may be empty. */
	public Interactions validation() {
		return split.validation();
	}

	/** Users x items: what a person is known to have met (training, validation, and what is folded in). */
	public Interactions seen() {
		return split.seen();
	}

	/** Training events with times and further columns, in the order of the source (copied at each call). */
	public Events trainEvents() {
		return split.events(Role.TRAIN);
	}

	/**
	 * Events that may be known of each person when recommending, with times: those of training and those folded in of people
	 * held out, not those of validation; in the order of the source (copied at each call).
	 */
	public Events knownEvents() {
		return split.events(Role.TRAIN, Role.KNOWN);
	}

	/**
	 * All events that are known of each person when recommending for the test, with times: training, validation and what is
	 * folded in; in the order of the source (copied at each call). Nothing is learned from more than
	 * {@link #trainEvents()}; see {@link BeforeValidation}.
	 */
	public Events seenEvents() {
		return split.events(Role.TRAIN, Role.VALIDATION, Role.KNOWN);
	}

	/** Features in the order of the pipeline; may be empty. */
	public List<Features> features() {
		return features;
	}

	/** Those features that are of the given kind. */
	public List<Features> features(EntityKind kind) {
		return features.stream().filter(f -> f.kind().equals(kind)).toList();
	}

	/** Recommenders to blend or rerank; may be empty. */
	public List<RecommenderModel> partners() {
		return partners;
	}
}
