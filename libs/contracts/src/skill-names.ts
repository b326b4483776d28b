/**
 * The vocabulary of skills, by group. A line is a name as it is shown, then other spellings and names that lead to it:
 * `Stable Diffusion | SD`. Case, accents of width and the marks between words need no line of their own.
 */
export const skillNames = {
  'Image models': `
    Stable Diffusion | SD
    Stable Diffusion XL | SDXL
    Flux | Flux.1 | Flux Pro
    Midjourney | MJ
    DALL·E | Dalle | Dall-E 3
    GPT Image | gpt-image-1
    Imagen | Google Imagen
    Adobe Firefly | Firefly
    Ideogram
    Recraft
    Leonardo AI | Leonardo
    Krea | Krea AI
    Qwen Image
    Nano Banana | Gemini Image
    HiDream`,
  'Image work': `
    ComfyUI | Comfy
    Automatic1111 | A1111 | SD WebUI | Stable Diffusion WebUI
    Forge | SD Forge | WebUI Forge
    InvokeAI | Invoke
    ControlNet | Control Net
    IP-Adapter | IPAdapter
    LoRA | LoRA training | Low-rank adaptation
    DreamBooth
    Textual inversion
    Inpainting
    Outpainting
    Upscaling | Image upscaling
    Image restoration | Photo restoration
    Image editing
    Retouching | Photo retouching
    Compositing
    Matte painting
    Concept art
    Illustration
    Digital painting
    Photography
    Product photography | Product images | Product shots
    Fashion imagery
    Portraits | Portraiture
    Texture design | Textures
    Pattern design | Patterns
    Pixel art
    Comics | Comic art
    Storyboarding | Storyboards
    Book covers | Cover design
    Posters | Poster design`,
  'Video models': `
    Sora | OpenAI Sora
    Veo | Google Veo
    Runway | RunwayML | Runway Gen-3 | Runway Gen-4
    Kling | Kling AI
    Pika | Pika Labs
    Luma Dream Machine | Luma | Luma AI
    Hailuo | MiniMax
    Wan | Wan Video
    Hunyuan Video | HunyuanVideo
    LTX Video | LTXV
    AnimateDiff
    HeyGen
    Synthesia`,
  'Video work': `
    Video editing | Video cutting
    Animation
    Motion design | Motion graphics
    Character animation
    Lip sync | Lipsync
    Music videos | Music video
    Explainer videos
    Advertising films | Commercials | Ads
    Short film | Short films
    Colour grading | Color grading
    Visual effects | VFX
    Rotoscoping
    After Effects | Adobe After Effects
    Premiere Pro | Premiere | Adobe Premiere
    DaVinci Resolve | Resolve
    Final Cut Pro | FCP`,
  'Audio and music': `
    Suno | Suno AI
    Udio
    ElevenLabs | Eleven Labs
    Whisper | OpenAI Whisper
    Voice cloning
    Voice design
    Text to speech | TTS
    Speech recognition | Speech to text | STT | ASR
    Voice-over | Voiceover
    Sound design
    Music production
    Composition | Music composition
    Mixing | Audio mixing
    Mastering | Audio mastering
    Podcasts | Podcast production
    Audiobooks
    Dubbing
    Ableton Live | Ableton
    Logic Pro
    Audio restoration`,
  'Language models': `
    GPT | ChatGPT | OpenAI GPT | GPT-4 | GPT-5
    Claude | Anthropic Claude
    Gemini | Google Gemini
    Llama | Meta Llama
    Mistral | Mistral AI
    Mixtral
    Qwen
    DeepSeek
    Gemma
    Grok
    Command R | Cohere
    Phi | Microsoft Phi
    Local models | Local LLMs
    Ollama
    llama.cpp | llamacpp
    vLLM
    LM Studio
    Open WebUI`,
  'Prompting and evaluation': `
    Prompt engineering | Prompts | Prompting | Prompt design | Prompt writing
    System prompts | System prompt
    Few-shot prompting | Few shot
    Chain of thought | CoT
    Structured output | Structured outputs | JSON mode
    Evaluations | Evals | LLM evals | LLM evaluation
    Red teaming | Red-team
    Guardrails
    Prompt injection defence | Prompt injection defense
    Context engineering
    Prompt libraries
    Tokenisation | Tokenization
    Benchmarks | Benchmarking
    Data annotation | Data labelling | Data labeling
    Dataset curation | Datasets`,
  'Agents and automation': `
    AI agents | Agents | Agentic AI
    Multi-agent systems | Multi agent
    Tool use | Function calling | Tool calling
    Model Context Protocol | MCP
    Retrieval-augmented generation | RAG
    Vector search | Vector databases | Embeddings
    Knowledge graphs
    LangChain
    LangGraph
    LlamaIndex
    CrewAI
    AutoGen
    Haystack
    DSPy
    n8n
    Zapier
    Make | Make.com | Integromat
    Workflow automation | Automation
    Browser automation
    Chatbots | Chat bots
    Customer support bots | Support bots
    Discord bots | Discord bot
    Slack bots | Slack bot
    Telegram bots | Telegram bot
    Web scraping | Scraping
    Document processing | OCR
    Spreadsheets | Excel | Google Sheets`,
  'Training and engineering': `
    Fine-tuning | Finetuning | Fine tuning
    RLHF
    Distillation
    Quantisation | Quantization
    Machine learning | ML
    Deep learning
    Computer vision | CV
    Natural language processing | NLP
    MLOps
    PyTorch | Torch
    TensorFlow
    JAX
    Hugging Face | HuggingFace | Transformers
    Diffusers
    CUDA
    Python
    TypeScript | TS
    JavaScript | JS
    Node.js | Node | NodeJS
    Rust
    Go | Golang
    SQL
    PostgreSQL | Postgres
    Docker
    Kubernetes | K8s
    AWS | Amazon Web Services
    Google Cloud | GCP
    Azure | Microsoft Azure
    API design
    Web development | Web dev
    Data analysis | Data analytics
    Data science
    AI safety
    AI ethics`,
  'Characters and stories': `
    Character design | Character designer
    Character cards | Character card
    Personality design | Persona design | Personas
    SillyTavern
    Role-play | Roleplay | RP
    Worldbuilding | World building | World-building
    Lorebooks | Lorebook | World info
    Dialogue writing | Dialogue
    Interactive fiction
    Narrative design
    Game design
    Game masters | Dungeon master | DM
    Storytelling
    Screenwriting | Script writing | Scriptwriting
    Virtual companions
    VTubing | VTuber | VTubers
    Avatars | Avatar design`,
  'Writing and language': `
    Copywriting | Copy
    Technical writing
    Editing | Copy editing | Copyediting
    Proofreading
    Creative writing
    Ghostwriting
    Poetry
    Journalism
    Blogging | Blog posts
    SEO | Search engine optimisation | Search engine optimization
    Newsletters
    UX writing
    Translation | Translating
    Localisation | Localization | L10n
    Subtitles | Subtitling
    Summaries | Summarisation | Summarization
    Research
    Curriculum design
    Teaching | Tutoring`,
  'Design and direction': `
    Art direction | Art director
    Creative direction | Creative director
    Graphic design
    Brand design | Branding | Brand identity
    Logo design | Logos
    Typography
    Editorial design
    Print
    Packaging design | Packaging
    Colour | Color | Colour theory | Color theory
    UI design | UI
    UX design | UX
    Product design
    Web design
    Interaction design
    Fashion design
    Interior design
    Architecture visualisation | Architecture visualization | Archviz
    Set design
    Moodboards | Mood boards
    Figma
    Photoshop | Adobe Photoshop
    Illustrator | Adobe Illustrator
    InDesign | Adobe InDesign
    Lightroom | Adobe Lightroom
    Affinity Designer | Affinity
    Procreate
    Krita
    Social media | Social media content`,
  'Three dimensions and play': `
    3D modelling | 3D modeling | 3D
    3D generation | Text to 3D
    Blender
    Cinema 4D | C4D
    Houdini
    Maya | Autodesk Maya
    ZBrush
    Unreal Engine | Unreal | UE5
    Unity | Unity 3D
    Godot
    Gaussian splatting | 3DGS
    NeRF
    Photogrammetry
    Rigging
    Virtual reality | VR
    Augmented reality | AR
    TouchDesigner
    Generative art
    Creative coding | p5.js | Processing
    Projection mapping`,
  'Working together': `
    Consulting | AI consulting
    AI strategy
    Workshops | Training workshops
    Project management
    Community management | Community
    Moderation | Content moderation
    Marketing
    Content strategy
    Copyright and licensing | Licensing
    Accessibility | a11y
    Public speaking`,
} as const;
