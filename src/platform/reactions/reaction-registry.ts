import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Reaction, type ReactionDescription, ReactsTo } from './reaction.js';
import { timePassedTypes } from './time-passed.js';

/** A reaction with what it says of itself. */
export interface RegisteredReaction extends ReactionDescription {
  readonly reaction: Reaction;
}

/** Every reaction that this process knows, found by its decorator. */
@Injectable()
export class ReactionRegistry {
  private announced: readonly string[] = [];
  private known: ReadonlyMap<string, RegisteredReaction> | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  /** The types of events that cause anything here, or are known to cause nothing. */
  knownTypes(): readonly string[] {
    return [...new Set([...this.announced, ...this.awaitedTypes()])];
  }

  /** The reactions that an event of that type causes. */
  causedBy(eventType: string): readonly RegisteredReaction[] {
    return [...this.byName.values()].filter((registered) => registered.when.includes(eventType));
  }

  /** The reaction of that name; throws for a job that this version of the product does not know. */
  get(name: string): RegisteredReaction {
    const registered = this.byName.get(name);
    if (registered === undefined)
      throw new Error(`No reaction is named "${name}": was it renamed with jobs under way?`);
    return registered;
  }

  /**
   * Takes in the types of all that is ever announced: what causes nothing is known from then on. Throws where a reaction
   * waits for a type that nobody announces.
   */
  know(announcedTypes: readonly string[]): void {
    this.announced = announcedTypes;
    const told = [...announcedTypes, ...timePassedTypes.map(([type]) => type)];
    const unknown = this.awaitedTypes().filter((type) => !told.includes(type));
    if (unknown.length > 0) throw new Error(`Reactions wait for events that nobody announces: ${unknown.join(', ')}`);
  }

  private awaitedTypes(): readonly string[] {
    return [...this.byName.values()].flatMap((registered) => registered.when);
  }

  /** Collected at first use: before that, not every provider has been made. */
  private get byName(): ReadonlyMap<string, RegisteredReaction> {
    this.known ??= this.collect();
    return this.known;
  }

  private collect(): ReadonlyMap<string, RegisteredReaction> {
    const byName = new Map<string, RegisteredReaction>();
    for (const provider of this.discovery.getProviders({ metadataKey: ReactsTo.KEY })) {
      const description = this.discovery.getMetadataByDecorator(ReactsTo, provider);
      if (description === undefined) continue;
      if (byName.has(description.name)) throw new Error(`Two reactions are named "${description.name}"`);
      byName.set(description.name, { ...description, reaction: provider.instance as Reaction });
    }
    return byName;
  }
}
